-- What other systems may know of public reports: facts in codes, no text and no person. A position is given after the commit,
-- by one at a time, so that whoever has read up to a position has missed nothing before it.
create table event (
    id            uuid primary key,
    position      bigint unique,
    report_id     uuid not null references report on delete cascade,
    at            timestamptz not null,
    type          text not null,
    code          text not null,
    from_status   text,
    to_status     text not null,
    category_code text not null,
    area_code     text,
    agency_code   text
);
create index event_without_position on event (at, id) where position is null;
create index event_by_time on event (at);
create index event_by_report on event (report_id);
create sequence event_position;
