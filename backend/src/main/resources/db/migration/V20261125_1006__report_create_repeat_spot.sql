-- A place where the same kind of thing is reported again and again.
create table repeat_spot (
    id             uuid primary key,
    category_code  text not null references category,
    lat            double precision not null,
    lon            double precision not null,
    area_id        uuid references area,
    reports        int not null,
    first_filed_at timestamptz not null,
    last_filed_at  timestamptz not null,
    flagged_at     timestamptz not null,
    seen_at        timestamptz,
    seen_by        uuid references account,
    check ((seen_at is null) = (seen_by is null))
);
create index repeat_spot_by_flagged on repeat_spot (flagged_at desc, id desc);
create index repeat_spot_by_kind_and_place on repeat_spot (category_code, lat, lon);

alter table report add column repeat_spot_id uuid references repeat_spot;
create index report_by_repeat_spot on report (repeat_spot_id, filed_at desc) where repeat_spot_id is not null;
create index report_by_moved on report (moved_at, id);

-- Up to where reports were looked at. One row, locked by whoever goes on.
create table repeat_spot_mark (
    only_row boolean primary key default true check (only_row),
    at       timestamptz not null
);
insert into repeat_spot_mark (at) values (now() - interval '31 days');
