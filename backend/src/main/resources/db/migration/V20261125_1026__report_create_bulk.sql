-- An action on many reports and what became of each, so that a request sent again does nothing twice.
create table report_bulk (
    id         uuid primary key,
    account_id uuid not null references account,
    client_key uuid not null,
    body_hash  bytea not null,
    action     text not null,
    started_at timestamptz not null,
    undo_at    timestamptz,
    unique (account_id, client_key)
);

-- Written in the transaction of its action; one with a problem has no version. The same again for the way back.
create table report_bulk_row (
    bulk_id      uuid not null references report_bulk,
    report_id    uuid not null,
    position     integer not null,
    version      bigint,
    problem      text,
    before       text,
    undo_version bigint,
    undo_problem text,
    primary key (bulk_id, report_id)
);
