-- The one link by which somebody who forgot a password may choose another.
create table password_link (
    account_id  uuid primary key references account,
    secret_hash bytea not null unique,
    expires_at  timestamptz not null
);
