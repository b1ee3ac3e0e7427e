-- One row answers: reports of this category (in this area) go to this agency, because …
create table routing_rule (
    id               uuid primary key,
    category_code    text not null references category,
    area_code        text,                             -- null: anywhere
    lead_agency      text references agency,           -- null: the agency of lead_kind that serves the area
    lead_kind        text check (lead_kind in ('COMMUNE', 'DEPARTMENT', 'POLICE', 'COMPANY', 'CENTRE')),
    cooperating      text[] not null default '{}',     -- codes of agencies
    cooperating_kind text check (cooperating_kind in ('COMMUNE', 'DEPARTMENT', 'POLICE', 'COMPANY', 'CENTRE')),
    reason           text not null,
    reason_en        text not null,
    check ((lead_agency is null) <> (lead_kind is null)),
    unique nulls not distinct (category_code, area_code)
);
