-- Another system that calls. It has the id of an account, because what it files was filed by somebody; of that account there
-- is no more than of one that was erased, so nobody signs in with it and nothing is told to it.
create table client (
    id           uuid primary key references account,
    name         text not null check (char_length(name) between 1 and 100),
    scopes       text[] not null,
    -- Only the hash: who reads this table can call as nobody.
    secret_hash  bytea not null unique,
    created_at   timestamptz not null,
    ended_at     timestamptz
);
