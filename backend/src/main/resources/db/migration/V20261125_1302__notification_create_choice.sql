-- What a person wants to hear of, by which way. Without a row: everything by push, nothing by SMS.
create table notification_choice (
    account_id uuid primary key references account on delete cascade,
    push       text[]      not null,
    sms        text[]      not null,
    updated_at timestamptz not null
);

alter table delivery
    drop constraint delivery_channel_check,
    add constraint delivery_channel_check check (channel in ('PUSH', 'SMS')),
    -- may come at night, and waits for no digest
    add column urgent boolean not null default false,
    -- waits for others, to come together with them
    add column held   boolean not null default false;
