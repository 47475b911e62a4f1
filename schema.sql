-- The present database, in the dialect SQLite and PostgreSQL both read. An empty database gets this
-- file; an older one climbs to it by the numbered steps in server/src/store/upgrade.
--
-- Keys are random texts made by us. Instants are bigint milliseconds since 1970 (UTC). Dates and JSON
-- are text. No engine's own extras: no serial numbers, triggers, enums or blobs.

create table schema_version (
    version     integer not null primary key,
    applied_at  bigint  not null
);

-- Small facts of the installation itself, such as the sample's clock.
create table installation (
    name   text not null primary key,
    value  text not null
);

create table organizer (
    email     text not null primary key, -- trimmed, lower-cased
    name      text not null,
    language  text not null,
    zone      text not null
);

create table programme (
    id          text not null primary key,
    title       text not null, -- JSON: names by language
    host_name   text not null,
    host_zone   text not null,
    guest_name  text not null,
    guest_zone  text not null
);

create table programme_organizer (
    programme  text not null references programme (id),
    email      text not null references organizer (email),
    primary key (programme, email)
);

create table day (
    id         text   not null primary key,
    programme  text   not null references programme (id),
    revision   bigint not null, -- number of the last change; raising it is the day's lock
    phase      text   not null check (phase in ('draft', 'requests', 'planning', 'released', 'running', 'closed')),
    settings   text   not null, -- JSON: what the organizer intends, in local time
    layout     text   not null, -- JSON: the instants derived from it, and the zone rules' version
    letters    text   not null default '{}', -- JSON: reminders, quiet hours, digest, own words
    video      text   not null default '{}', -- JSON: doors, video services, what was switched
    draft      text   -- JSON: what the organizer means the timetable to become
);

create index day_programme on day (programme);

create table company (
    id          text    not null primary key,
    programme   text    not null references programme (id),
    code        text    not null,
    side        text    not null check (side in ('host', 'guest')),
    name        text    not null, -- JSON
    short_name  text    not null, -- JSON
    country     text    not null,
    zone        text    not null,
    languages   text    not null, -- JSON
    sectors     text    not null, -- JSON
    offers      text    not null,
    needs       text    not null,
    desks       integer not null check (desks > 0),
    unique (programme, code)
);

create table delegate (
    id        text    not null primary key,
    company   text    not null references company (id),
    place     integer not null, -- order within the company
    name      text    not null,
    role      text    not null,
    email     text    not null,
    email_key text    not null, -- trimmed, lower-cased
    language  text    not null,
    zone      text    not null,
    phone     text    not null default '' -- as it was given
);

create index delegate_company on delegate (company);
create index delegate_email on delegate (email_key);

create table interpreter (
    id         text not null primary key,
    programme  text not null references programme (id),
    code       text not null,
    name       text not null,
    languages  text not null, -- JSON
    email      text not null,
    email_key  text not null,
    language   text not null,
    zone       text not null,
    profile    text not null default '{}', -- JSON: pairs, hours, rest, load and the like
    phone      text not null default '', -- as it was given
    unique (programme, code)
);

create index interpreter_email on interpreter (email_key);

create table meeting (
    id                  text    not null primary key,
    day                 text    not null references day (id),
    slot                integer not null,
    host                text    not null references company (id),
    host_desk           integer not null,
    guest               text    not null references company (id),
    guest_desk          integer not null,
    interpreter_needed  boolean not null,
    interpreter         text    references interpreter (id),
    room                text,
    sequence            integer not null,
    stamped             bigint  not null,
    booked_by           text    not null,
    relay               text    references interpreter (id), -- the second interpreter, where nobody has the pair
    relay_via           text,   -- the language between the two
    need                text    not null default 'auto' check (need in ('auto', 'needed', 'not_needed')),
    override_reason     text,   -- why the organizer gave it to the interpreter against a rule
    adjusted_min        integer not null default 0, -- minutes it was made longer, or shorter when negative
    put_at              bigint  -- when it was put into its slot, where that had begun by then
);

create index meeting_day on meeting (day);

-- What people's calendars answered to the present telling of a meeting.
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

-- Where people are: at a meeting's door, inside, or gone again.
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

-- Whoever was let in at a door without being on the roster.
create table door_pass (
    token_hash  text   not null,
    meeting     text   not null,
    seat        text   not null,
    holder      text   not null, -- the company or interpreter who had the seat
    name        text   not null,
    expires_at  bigint not null, -- when it is cleared away; until when it is good the door says
    primary key (token_hash, meeting, seat)
);

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

-- Meetings that are no more, so that their doors can say so.
create table canceled (
    meeting  text   not null primary key,
    day      text   not null references day (id),
    at       bigint not null
);

-- What each person's own browser found out about its connection before the day; the latest only, and
-- no network address.
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

-- What companies wish of each other; one row for each asking and asked company of a day. Whether it has
-- expired the clock says, and what waits holds nothing.
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
    was_told    boolean not null default false,
    unique (day, asking, asked)
);

-- The guard across days: no desk, interpreter or room is held twice in any 5 minutes of UTC.
create table hold (
    holder   text   not null,
    tick     bigint not null, -- minutes since 1970, divided by 5
    meeting  text   not null,
    primary key (holder, tick)
);

create index hold_meeting on hold (meeting);

-- All changes of a day in order. Each row's hash covers the one before it.
create table log (
    day       text   not null references day (id),
    revision  bigint not null,
    at        bigint not null,
    actor     text   not null,
    origin    text   not null, -- network address the change was asked from
    change    text   not null, -- JSON
    hash      text   not null,
    primary key (day, revision)
);

-- Answers already given, by caller and key, so that a repeated request changes nothing twice.
create table answer (
    caller   text   not null,
    key      text   not null,
    request  text   not null, -- hash of what was asked
    body     text   not null,
    at       bigint not null,
    primary key (caller, key)
);

create index answer_at on answer (at);

create table outbox (
    id          text    not null primary key,
    day         text    references day (id),
    meeting     text,
    thread      text    not null, -- letters of one thread leave in order, one at a time
    kind        text    not null,
    email       text    not null,
    name        text    not null,
    language    text    not null,
    facts       text    not null, -- JSON: all the letter says, as of the change
    state       text    not null check (state in ('waiting', 'sending', 'sent', 'superseded', 'expired', 'dead')),
    created_at  bigint  not null,
    place       integer not null, -- order among letters of one moment
    due_at      bigint  not null,
    expires_at  bigint,
    lease_until bigint,
    tries       integer not null,
    error       text,
    sent_at     bigint,
    subject     text,
    raw         text,   -- the message exactly as sent
    sought      text    not null default '', -- name and address in lower case, to be searched
    bounced_at  bigint  -- when the recipient's server said that it did not arrive
);

create index outbox_due on outbox (state, due_at);
create index outbox_day on outbox (day, created_at);
create index outbox_thread on outbox (thread);
create index outbox_bounced on outbox (bounced_at);

-- Mail that came in: answers of calendars, letters that bounced, and what was made of them.
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

-- Whoever wants no more announcements of a programme.
create table unsubscribed (
    programme  text   not null references programme (id),
    email      text   not null, -- the person's address as a key
    at         bigint not null,
    primary key (programme, email)
);

-- Private addresses under which a person's calendar can be subscribed to.
create table feed (
    token_hash  text   not null primary key,
    email       text   not null, -- the person's address as a key
    created_at  bigint not null
);

create index feed_email on feed (email);

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

-- One letter's way to sign in: the link's secret and the code are kept as hashes only.
create table sign_in (
    token_hash  text    not null primary key,
    email       text    not null,
    code_hash   text    not null,
    created_at  bigint  not null,
    expires_at  bigint  not null,
    used_at     bigint,
    tries       integer not null
);

create index sign_in_email on sign_in (email);

create table session (
    token_hash  text   not null primary key,
    email       text   not null,
    created_at  bigint not null,
    expires_at  bigint not null
);

-- What a person chose for themselves, whatever the roster says.
create table preference (
    email     text not null primary key,
    language  text,
    zone      text
);
