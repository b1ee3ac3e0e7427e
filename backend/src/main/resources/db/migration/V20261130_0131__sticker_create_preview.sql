-- A file of stickers that an administrator has brought and not applied yet.
create table sticker_preview (
    id         uuid primary key,
    account_id uuid not null,
    content    text not null,
    made_at    timestamptz not null
);
