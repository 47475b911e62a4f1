-- From version 3 to 4: requests, plans and the draft.

alter table day add column draft text;

-- Runs of the planner and what they propose.
create table plan (
    id        text   not null primary key,
    day       text   not null references day (id),
    made_at   bigint not null,
    made_by   text   not null, -- the organizer's address
    node      text   not null, -- the run of the program that plans it
    revision  bigint not null, -- of the day it was planned for
    state     text   not null check (state in ('running', 'stopped', 'finished', 'failed')),
    ends_at   bigint not null, -- when its time is up at the latest
    options   text   not null, -- JSON
    result    text   -- JSON: the best so far, or the answer
);

create index plan_day on plan (day, made_at);

create table request (
    id          text    not null primary key,
    day         text    not null references day (id),
    asking      text    not null references company (id),
    asked       text    not null references company (id),
    rank        text    not null check (rank in ('must', 'want', 'if_possible', 'never')),
    note        text    not null,
    slot        integer,
    state       text    not null check (state in ('asked', 'proposed', 'accepted', 'declined', 'withdrawn')),
    reason      text    not null,
    asked_at    bigint  not null,
    expires_at  bigint  not null,
    meeting     text,
    unique (day, asking, asked)
);
