-- From version 2 to 3: doors, rooms and who came.

alter table day add column video text not null default '{}';

create table attendance (
    meeting  text   not null,
    person   text   not null, -- an address key of the roster, or a visitor's own
    day      text   not null references day (id),
    seat     text   not null check (seat in ('host', 'guest', 'interpreter')),
    name     text   not null,
    step     text   not null check (step in ('at_door', 'inside', 'left')),
    since    bigint not null,
    primary key (meeting, person)
);

create index attendance_day on attendance (day);

create table door_pass (
    token_hash  text   not null,
    meeting     text   not null,
    seat        text   not null,
    holder      text   not null, -- the company or interpreter who had the seat
    name        text   not null,
    expires_at  bigint not null, -- when it is cleared away; until when it is good the door says
    primary key (token_hash, meeting, seat)
);

create table canceled (
    meeting  text   not null primary key,
    day      text   not null references day (id),
    at       bigint not null
);

-- What those who sit in a meeting write down together. No other screen depends on it, so it is
-- replaced in place and not in the log; of the writings the last one's author is kept.
create table note (
    meeting  text    not null primary key,
    day      text    not null references day (id),
    version  integer not null,
    text     text    not null,
    writer   text    not null, -- an address key, or a visitor's own
    name     text    not null,
    at       bigint  not null
);

-- The interpreters' glossary.
create table term (
    id         text   not null primary key,
    programme  text   not null references programme (id),
    texts      text   not null, -- JSON, by language
    note       text   not null,
    writer     text   not null, -- an address key
    at         bigint not null
);

create index term_programme on term (programme);

create table connection_check (
    day               text    not null references day (id),
    person            text    not null, -- the person's address as a key
    checked_at        bigint  not null,
    line              text    not null, -- each outcome: works, fails or untried
    direct            text    not null,
    relay_udp         text    not null,
    relay_tcp         text    not null,
    primary_provider  text    not null,
    primary_outcome   text    not null,
    backup_provider   text,
    backup_outcome    text,
    camera            text    not null, -- works, denied, missing, busy or untried
    microphone        text    not null,
    browser           text    not null, -- its family
    round_trip_ms     integer,
    took_ms           integer not null,
    primary key (day, person)
);
