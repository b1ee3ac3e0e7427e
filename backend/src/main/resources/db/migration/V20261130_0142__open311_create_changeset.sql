-- When the services or what they ask last changed, for those who keep a copy of them: one row.
create table open311_changeset (at timestamptz not null);
insert into open311_changeset (at) values (now());
