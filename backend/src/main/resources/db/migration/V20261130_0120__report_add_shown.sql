-- Whether everybody may see a report, said once: the public site, its map, searches, feeds and figures all ask this column.
-- The same statuses as in ReportPolicy, which a test compares.
alter table report add column hidden_at timestamptz;
alter table report add column shown boolean not null generated always as (
    is_public and hidden_at is null
    and status in ('DISPATCHED', 'IN_PROGRESS', 'PLANNED', 'PENDING_APPROVAL', 'RESOLVED', 'CLOSED')) stored;

-- Where it lies on the square of the web map (Mercator), in 2^20 columns from west to east and as many rows from north to
-- south: about 38 metres at the equator. A coarser cell is the same number with its last bits cut off.
create function cell_x(lon double precision) returns int language sql immutable strict parallel safe
return least(greatest(floor((lon + 180) / 360 * 1048576), 0), 1048575)::int;

create function cell_y(lat double precision) returns int language sql immutable strict parallel safe
return least(greatest(floor((1 - asinh(tan(radians(least(greatest(lat, -85.05112878), 85.05112878)))) / pi()) / 2 * 1048576), 0), 1048575)::int;

alter table report add column cell_x int not null generated always as (cell_x(lon)) stored;
alter table report add column cell_y int not null generated always as (cell_y(lat)) stored;

create index report_shown_by_filed on report (filed_at desc, id desc) where shown;
create index report_shown_by_category on report (category_code, filed_at desc, id desc) where shown;
create index report_shown_by_area on report (area_id, filed_at desc, id desc) where shown;
-- A street on the map is counted on this index alone.
create index report_shown_by_cell on report (cell_x, cell_y) include (category_code, status, code, lat, lon) where shown;
