-- Where staff are written to. Lower case, so that nobody has two accounts by one address.
alter table account add column email text check (email = lower(email));
create unique index account_by_email on account (email) where email is not null;
-- Counts what administrators change of a person, so that one who changes tells when another has.
alter table account add column version bigint not null default 0;
