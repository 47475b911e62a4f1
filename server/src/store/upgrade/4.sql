-- From version 3 to 4: requests.

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
