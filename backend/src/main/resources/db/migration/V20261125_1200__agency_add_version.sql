-- Two administrators who edit the same agency, or rule, at once: the second is told instead of writing over the first.
alter table agency add column version bigint not null default 0;
alter table routing_rule add column version bigint not null default 0;
