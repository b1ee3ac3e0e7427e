-- What an administrator has seen before changing it.
alter table calendar_year add column version bigint not null default 0;
alter table agency_limit add column version bigint not null default 0;
