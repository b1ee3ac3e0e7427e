-- Two administrators at one area: the second is told.
alter table area add column version bigint not null default 0;
