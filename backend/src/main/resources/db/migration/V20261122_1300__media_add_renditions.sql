-- What is made of a file and shown instead of it. Nothing here yet: nothing is shown.
alter table upload
    add column rendered_at       timestamptz,
    -- Why nothing can be shown of it.
    add column unfit             text,
    -- Upright and stripped, faces not blurred; for a video the video itself.
    add column clean_key         text unique,
    add column clean_type        text,
    -- What everybody may see, and a small picture of that.
    add column shown_key         text unique,
    add column thumbnail_key     text unique,
    add column width             int,
    add column height            int,
    add column blur_hash         text,
    -- What the camera wrote of where and when; WGS84 degrees.
    add column taken_lat         double precision,
    add column taken_lon         double precision,
    add column taken_at          timestamptz,
    -- What is made unrecognisable; looked for by the program unless somebody decided.
    add column boxes             jsonb not null default '[]',
    add column boxes_decided     boolean not null default false,
    -- Counts up whenever it has to be rendered anew, so that an older rendering never wins.
    add column rendering_round   int not null default 0,
    add column original_gone_at  timestamptz;

-- Which areas a person had made unrecognisable, each time all of them.
create table redaction (
    id         uuid primary key,
    upload_id  uuid not null references upload,
    account_id uuid not null references account,
    at         timestamptz not null,
    boxes      jsonb not null
);
create index redaction_by_upload on redaction (upload_id, at);

-- Who saw a file before faces were made unrecognisable, and what for.
create table unblurred_look (
    id         uuid primary key,
    upload_id  uuid not null references upload,
    account_id uuid not null references account,
    at         timestamptz not null,
    reason     text not null check (char_length(reason) between 1 and 500)
);
create index unblurred_look_by_upload on unblurred_look (upload_id, at);
