-- A file of areas that an administrator looks at before it counts: kept here so that any instance can apply exactly what
-- was shown. Nothing points at it; it goes when it is applied, replaced by the same person's next one, or a day old.
create table area_preview (
    id         uuid primary key,
    account_id uuid not null unique references account,
    file_name  text not null,
    geo_json   bytea not null,
    sha256     text not null,
    valid_from date not null,
    level      text not null check (level in ('PROVINCE', 'COMMUNE')),
    made_at    timestamptz not null
);
alter table area_preview alter column geo_json set storage external; -- is compressed already
