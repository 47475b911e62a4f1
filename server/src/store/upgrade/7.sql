-- From version 6 to 7: meetings put into a slot that runs.

alter table meeting add column put_at bigint;
