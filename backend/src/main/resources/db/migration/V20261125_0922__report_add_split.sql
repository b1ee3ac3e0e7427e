-- A report made of one matter of another.
alter table report add column split_from uuid references report;
create index report_by_split on report (split_from) where split_from is not null;
