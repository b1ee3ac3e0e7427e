-- Large files come in parts and may be gone on with; what nobody uses is marked before it is removed.
alter table upload
    -- Bytes of every part but the last; null for a file that comes in one request.
    add column part_bytes   bigint,
    -- The store's own name for the parts it holds.
    add column multipart_id text,
    -- From here on no report may take it; its objects go first, then the row.
    add column doomed_at    timestamptz;
create index upload_unused_by_owner on upload (owner_id) where report_id is null;
create index upload_doomed on upload (doomed_at) where doomed_at is not null;
create index upload_original on upload (created_at) where report_id is not null and original_gone_at is null;
