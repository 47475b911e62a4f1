-- From version 5 to 6: the running day.

alter table meeting add column adjusted_min integer not null default 0;

alter table delegate add column phone text not null default '';
alter table interpreter add column phone text not null default '';

-- How meetings went: when each seat first came, when the companies first met, and what the organizer
-- said of it.
create table course (
    meeting          text    not null primary key,
    day              text    not null references day (id),
    host_came        bigint,
    guest_came       bigint,
    interpreter_came bigint,
    met_at           bigint,
    verdict          text    -- JSON
);

create index course_day on course (day);

-- Each step of each person at a door, as evidence; `attendance` has where they are now.
create table attendance_step (
    day      text    not null references day (id),
    revision bigint  not null,
    meeting  text    not null,
    person   text    not null, -- an address key, or a visitor's; empty where the organizer said so
    seat     text    not null check (seat in ('host', 'guest', 'interpreter')),
    name     text    not null,
    step     text    not null check (step in ('left', 'at_door', 'inside', 'corrected')),
    at       bigint,           -- of what the organizer said: when the seat came, or nothing
    reason   text    not null,
    primary key (day, revision)
);

create index attendance_step_meeting on attendance_step (meeting);

-- Who or what is not there for a while.
create table away (
    day        text   not null references day (id),
    kind       text   not null check (kind in ('company', 'interpreter', 'room')),
    who        text   not null,
    from_at    bigint not null,
    until_at   bigint,
    reason     text   not null,
    primary key (day, kind, who)
);
