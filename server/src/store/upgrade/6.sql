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
    at_table         text    not null default '[]', -- JSON: the seats that checked in in the hall
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
    step     text    not null check (step in ('left', 'at_door', 'inside', 'checked_in', 'corrected')),
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

-- Who waits at which table of the hall.
create table queue (
    day     text   not null references day (id),
    room    text   not null,
    company text   not null references company (id),
    since   bigint not null,
    primary key (day, room, company)
);

-- What a day was whenever it was closed, as a hash: its replay must come to the same.
create table closing (
    day        text    not null references day (id),
    revision   bigint  not null,
    at         bigint  not null,
    form       integer not null, -- of the words the hash is of
    hash       text    not null,
    primary key (day, revision)
);

-- Gaps of the running day as they were offered to two companies, with what these said.
create table refill (
    id          text    not null primary key,
    day         text    not null references day (id),
    slot        integer not null,
    host        text    not null,
    guest       text    not null,
    state       text    not null check (state in ('open', 'filled', 'declined', 'expired', 'lost')),
    offered_at  bigint  not null,
    expires_at  bigint  not null,
    host_at     bigint,           -- when the host said yes
    guest_at    bigint,
    declined_by text check (declined_by in ('host', 'guest')),
    meeting     text              -- what it came to
);

create index refill_day on refill (day);

-- What organizers did in the last minutes, with what is needed to take it back.
create table act (
    day        text   not null references day (id),
    revision   bigint not null, -- of the day after it
    at         bigint not null,
    content    text   not null, -- JSON
    undone_at  bigint,
    primary key (day, revision)
);

-- Announcements that stand on people's pages.
create table banner (
    id      text  not null primary key,
    day     text  not null references day (id),
    content text  not null -- JSON
);

create index banner_day on banner (day);
