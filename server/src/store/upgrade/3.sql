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

create table canceled (
    meeting  text   not null primary key,
    day      text   not null references day (id),
    at       bigint not null
);
