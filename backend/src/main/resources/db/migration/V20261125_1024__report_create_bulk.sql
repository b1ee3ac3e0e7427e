-- An action on many reports and what became of each, so that a request sent again does nothing twice.
create table report_bulk (
    id         uuid primary key,
    account_id uuid not null references account,
    client_key uuid not null,
    body_hash  bytea not null,
    started_at timestamptz not null,
    unique (account_id, client_key)
);

-- Written in the transaction of its action; one with a problem has no version.
create table report_bulk_row (
    bulk_id       uuid not null references report_bulk,
    report_id     uuid not null,
    action        text not null,
    version       bigint,
    problem       text,
    primary key (bulk_id, report_id)
);
