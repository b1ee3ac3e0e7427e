-- What goes to many is on its way in batches of as many devices as the push service is handed at once: a row for each device would be
-- written, claimed and removed at more cost than the push itself. What was not taken becomes a delivery of its own.
create table delivery_batch (
    id            bigint generated always as identity primary key,
    -- entry_id of its notifications
    about         uuid        not null,
    kind          text        not null,
    status        text        not null,
    args          text[]      not null,
    told_at       timestamptz not null,
    urgent        boolean     not null,
    -- from when it is to be sent
    wanted_at     timestamptz not null,
    -- once set, somebody had it; what they left behind goes on as deliveries
    claimed_until timestamptz,
    devices       int         not null check (devices > 0),
    first_account uuid        not null,
    last_account  uuid        not null,
    -- of each device, in the order of accounts
    notifications uuid[]      not null check (cardinality(notifications) = devices),
    accounts      uuid[]      not null check (cardinality(accounts) = devices),
    recipients    text[]      not null check (cardinality(recipients) = devices)
) with (fillfactor = 45);
