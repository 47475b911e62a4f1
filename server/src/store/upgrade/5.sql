-- From version 4 to 5: interpreters' profiles, how a meeting came to its interpreters, briefs, and
-- requests that were told once.

alter table interpreter add column profile text not null default '{}';
alter table meeting add column relay text references interpreter (id);
alter table meeting add column relay_via text;
alter table meeting add column need text not null default 'auto' check (need in ('auto', 'needed', 'not_needed'));
alter table meeting add column override_reason text;

alter table request add column was_told boolean not null default false;
update request set was_told = true where rank <> 'never';

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

-- What a company lets the interpreter know before a meeting. Like notes it is replaced in place.
create table topics (
    meeting  text    not null,
    company  text    not null references company (id),
    day      text    not null references day (id),
    text     text    not null,
    shared   boolean not null, -- with the other company
    writer   text    not null, -- an address key
    at       bigint  not null,
    primary key (meeting, company)
);

create index topics_day on topics (day);

-- Files for the same. They lie in the database, because several nodes serve one day.
create table document (
    id       text    not null primary key,
    day      text    not null references day (id),
    meeting  text    not null,
    company  text    not null references company (id),
    name     text    not null,
    kind     text    not null check (kind in ('pdf', 'docx', 'xlsx', 'pptx', 'png', 'jpeg', 'txt', 'csv')),
    size     integer not null, -- in bytes
    shared   boolean not null, -- with the other company
    writer   text    not null, -- an address key
    at       bigint  not null,
    content  bytea   not null
);

create index document_day on document (day, company);
create index document_meeting on document (meeting);

-- Who interprets says to have read a brief, and which edition of it.
create table receipt (
    meeting      text   not null,
    interpreter  text   not null,
    day          text   not null references day (id),
    edition      text   not null, -- hash
    at           bigint not null,
    primary key (meeting, interpreter)
);

create index receipt_day on receipt (day);
