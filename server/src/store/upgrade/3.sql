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
    token_hash  text   not null primary key,
    meeting     text   not null,
    seat        text   not null,
    name        text   not null,
    expires_at  bigint not null
);

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
