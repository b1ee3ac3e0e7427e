-- Where a resident wants letters, once a link in one has said that the address is theirs. Members of staff have theirs in the account
-- and stand here for the rest: the key that signs their links, and the day of their last digest.
create table mail_address (
    account_id    uuid primary key references account on delete cascade,
    address       text check (address = lower(address)),
    asked         text check (asked = lower(asked)),
    asked_hash    bytea unique,
    asked_until   timestamptz,
    link_key      bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
    digested_on   date
);

-- Null: never chosen. Residents then get nothing by mail, staff their digest.
alter table notification_choice add column mail text[];

alter table delivery
    drop constraint delivery_channel_check,
    add constraint delivery_channel_check check (channel in ('PUSH', 'SMS', 'MAIL'));
