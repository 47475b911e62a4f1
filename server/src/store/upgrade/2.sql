-- From version 1 to 2: letters of all kinds, answers of calendars, mail that comes in.

alter table day add column letters text not null default '{}';
alter table outbox add column sought text not null default '';
alter table outbox add column bounced_at bigint;
update outbox set sought = lower(name || ' ' || email);

create index outbox_bounced on outbox (bounced_at);

create table intent (
    meeting   text   not null,
    email     text   not null, -- the person's address as a key
    day       text   not null references day (id),
    seat      text   not null check (seat in ('host', 'guest', 'interpreter')),
    said      text   not null check (said in ('accepted', 'declined', 'tentative')),
    answered  bigint not null, -- by the person's own calendar
    primary key (meeting, email)
);

create index intent_day on intent (day);

create table incoming (
    id       text   not null primary key, -- hash of the message, so that none is taken twice
    at       bigint not null,
    day      text   references day (id),
    sender   text   not null,
    kind     text   not null check (kind in ('reply', 'bounce', 'other')),
    outcome  text   not null, -- 'taken', or why not
    letter   text,  -- the letter it answers or returns
    detail   text   not null
);

create index incoming_day on incoming (day, at);

create table unsubscribed (
    programme  text   not null references programme (id),
    email      text   not null, -- the person's address as a key
    at         bigint not null,
    primary key (programme, email)
);

create table feed (
    token_hash  text   not null primary key,
    email       text   not null, -- the person's address as a key
    created_at  bigint not null
);

create index feed_email on feed (email);
