-- What an administrator has seen before changing it.
alter table response_template add column version bigint not null default 0;
