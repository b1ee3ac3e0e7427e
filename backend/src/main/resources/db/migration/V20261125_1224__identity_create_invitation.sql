create table invitation (
    id          uuid primary key,
    email       text not null check (email = lower(email)),
    name        text not null,
    roles       text[] not null,
    agency_code text references agency,
    locale      text not null check (locale in ('vi', 'en')),
    -- of the link in the newest letter; only its hash: who reads this table can accept nothing
    secret_hash bytea unique,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    sent_at     timestamptz,
    failed_at   timestamptz,
    accepted_at timestamptz
);
create unique index invitation_open on invitation (email) where accepted_at is null;
create index invitation_by_time on invitation (created_at, id) where accepted_at is null;
