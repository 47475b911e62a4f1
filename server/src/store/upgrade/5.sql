-- From version 4 to 5: interpreters' profiles, how a meeting came to its interpreters,
-- and requests that were told once.

alter table interpreter add column profile text not null default '{}';
alter table meeting add column relay text references interpreter (id);
alter table meeting add column relay_via text;
alter table meeting add column need text not null default 'auto' check (need in ('auto', 'needed', 'not_needed'));
alter table meeting add column override_reason text;

alter table request add column was_told boolean not null default false;
update request set was_told = true where rank <> 'never';
