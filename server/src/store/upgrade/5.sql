-- From version 4 to 5: interpreters' profiles, and how a meeting came to its interpreters.

alter table interpreter add column profile text not null default '{}';
alter table meeting add column relay text references interpreter (id);
alter table meeting add column relay_via text;
alter table meeting add column need text not null default 'auto' check (need in ('auto', 'needed', 'not_needed'));
alter table meeting add column override_reason text;

-- What interpreters were asked about meetings, and what they said. The number counts a meeting's
-- offers from 0.
create table offer (
    meeting      text    not null,
    number       integer not null,
    day          text    not null references day (id),
    interpreter  text    not null references interpreter (id),
    state        text    not null check (state in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
    offered_at   bigint  not null,
    expires_at   bigint  not null,
    answered_at  bigint,
    reason       text    not null,
    primary key (meeting, number)
);

create index offer_day on offer (day);

-- Swaps between two interpreters that wait for an answer.
create table swap (
    id          text   not null primary key,
    day         text   not null references day (id),
    asking      text   not null references interpreter (id),
    asked       text   not null references interpreter (id),
    gives       text   not null,
    takes       text,
    asked_at    bigint not null,
    expires_at  bigint not null
);

create index swap_day on swap (day);

-- Who said that they come later, by meeting and seat.
create table late (
    meeting  text    not null,
    seat     text    not null check (seat in ('host', 'guest', 'interpreter')),
    day      text    not null references day (id),
    minutes  integer not null,
    at       bigint  not null,
    primary key (meeting, seat)
);

create index late_day on late (day);
