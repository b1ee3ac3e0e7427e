create table area (
    id            uuid primary key,
    code          text not null,
    valid_from    date not null,
    valid_to      date,
    level         text not null check (level in ('PROVINCE', 'COMMUNE')),
    name          text not null,
    name_en       text not null,
    parent_code   text,
    outline       bytea not null, -- WKB, WGS84 degrees
    approximate   boolean not null default false,
    unique (code, valid_from), -- codes are used again over the years
    check (valid_to is null or valid_to > valid_from)
);

create table area_successor (
    area_id      uuid not null references area,
    successor_id uuid not null references area,
    primary key (area_id, successor_id),
    check (area_id <> successor_id)
);
