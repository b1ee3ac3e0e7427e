create table account (
    id            uuid primary key,
    phone         text unique,
    username      text unique,
    password_hash text,
    totp_secret   text,
    -- shown to its owner but not yet confirmed by a first code
    totp_pending  text,
    -- the 30-second step of the last code taken: a code works once
    totp_last_step bigint not null default 0,
    name          text,
    roles         text[] not null,
    agency_code   text references agency,
    locale        text not null default 'vi' check (locale in ('vi', 'en')),
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    check ((phone is null) <> (username is null)),
    check (username is null or password_hash is not null)
);
create index account_by_agency on account (agency_code) where agency_code is not null;

create table sign_in_code (
    phone      text primary key,
    code_hash  text not null,
    expires_at timestamptz not null,
    attempts   int not null default 0
);
create index sign_in_code_by_expiry on sign_in_code (expires_at);

-- A family of tokens: everything handed out since one sign-in.
create table session (
    id           uuid primary key,
    account_id   uuid not null references account,
    kind         text not null check (kind in ('APP', 'CONSOLE')),
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    ended_at     timestamptz
);
create index session_by_account on session (account_id) where ended_at is null;
create index session_by_end on session (ended_at) where ended_at is not null;

-- Only hashes: who reads this table can sign in as nobody.
create table session_secret (
    secret_hash bytea primary key,
    session_id  uuid not null references session,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index session_secret_by_session on session_secret (session_id);
