-- When each cooperating agency gave its part, by code; who is missing has no entry.
alter table report add column contributions jsonb not null default '{}';
