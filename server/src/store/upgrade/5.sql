-- From version 4 to 5: interpreters' profiles, how a meeting came to its interpreters, and briefs.

alter table interpreter add column profile text not null default '{}';
alter table meeting add column relay text references interpreter (id);
alter table meeting add column relay_via text;
alter table meeting add column need text not null default 'auto' check (need in ('auto', 'needed', 'not_needed'));
alter table meeting add column override_reason text;

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
