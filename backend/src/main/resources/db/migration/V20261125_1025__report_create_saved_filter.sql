create table saved_filter (
    id          uuid primary key,
    account_id  uuid not null references account,
    name        text not null,
    query       text not null,
    -- whose staff see it too; staff of no agency share among themselves, under no code
    shared_with text,
    unique (account_id, name)
);
create index saved_filter_shared on saved_filter (shared_with) where shared_with is not null;
