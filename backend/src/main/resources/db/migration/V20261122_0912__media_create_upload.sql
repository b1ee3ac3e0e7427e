-- A ticket becomes a photo of a report once the bytes in the store are what was promised.
create table upload (
    id           uuid primary key,
    owner_id     uuid not null references account,
    content_type text not null,
    bytes        bigint not null,
    sha256       text not null,
    object_key   text not null unique,
    created_at   timestamptz not null,
    checked_at   timestamptz,
    report_id    uuid references report,
    entry_id     uuid,
    position     int
);
create index upload_by_report on upload (report_id, position) where report_id is not null;
create index upload_unused on upload (created_at) where report_id is null;
