create table agency (
    code   text primary key,
    name   text not null,
    name_en text not null,
    kind   text not null check (kind in ('COMMUNE', 'DEPARTMENT', 'POLICE', 'COMPANY', 'CENTRE')),
    active boolean not null default true
);

-- An agency serves every area when it has no row here, and every category when it has none there.
create table agency_area (
    agency_code text not null references agency,
    area_code   text not null,
    primary key (agency_code, area_code)
);
create index agency_area_by_area on agency_area (area_code);

create table agency_category (
    agency_code   text not null references agency,
    category_code text not null references category,
    primary key (agency_code, category_code)
);
