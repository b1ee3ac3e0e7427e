-- How many shown reports lie in each cell of the map, by category and status, at every other depth of its square. A province
-- is counted by adding up a few thousand rows, however many reports it has.
create table report_cell (
    depth         smallint not null,
    x             int not null,
    y             int not null,
    category_code text not null,
    status        text not null,
    reports       int not null,
    -- in millionths of a degree, so that the middle of a cell's reports can be told; whole numbers add up without a rest
    lat_sum       bigint not null,
    lon_sum       bigint not null,
    primary key (depth, x, y, category_code, status) include (reports, lat_sum, lon_sum)
);

-- What changed since and is not added up yet. Reports that move at the same time each add rows of their own, so nobody waits
-- for the row of the cell that all of them lie in.
create table report_cell_change (like report_cell);
create index report_cell_change_by_cell on report_cell_change (depth, x, y);

create function report_cell_add() returns trigger language plpgsql as $$
begin
    insert into report_cell_change (depth, x, y, category_code, status, reports, lat_sum, lon_sum)
    select depth, cell_x >> (20 - depth), cell_y >> (20 - depth), category_code, status, count(*),
           sum(round(lat * 1e6)), sum(round(lon * 1e6))
    from added, unnest(array[8, 10, 12, 14, 16, 18]::smallint[]) as depth
    where shown
    group by 1, 2, 3, 4, 5;
    return null;
end $$;
create trigger report_cell_add after insert on report
    referencing new table as added for each statement execute function report_cell_add();

create function report_cell_move() returns trigger language plpgsql as $$
begin
    insert into report_cell_change (depth, x, y, category_code, status, reports, lat_sum, lon_sum)
    select depth, cell_x >> (20 - depth), cell_y >> (20 - depth), category_code, status, one,
           one * round(lat * 1e6), one * round(lon * 1e6)
    from (select old.cell_x, old.cell_y, old.category_code, old.status, old.lat, old.lon, -1 as one
          where old.shown
          union all
          select new.cell_x, new.cell_y, new.category_code, new.status, new.lat, new.lon, 1
          where tg_op = 'UPDATE' and new.shown) moved,
        unnest(array[8, 10, 12, 14, 16, 18]::smallint[]) as depth;
    return null;
end $$;
create trigger report_cell_move
    after update on report
    for each row
    when ((old.shown or new.shown)
          and (old.shown, old.category_code, old.status, old.lat, old.lon)
              is distinct from (new.shown, new.category_code, new.status, new.lat, new.lon))
    execute function report_cell_move();
create trigger report_cell_remove after delete on report
    for each row when (old.shown) execute function report_cell_move();

insert into report_cell (depth, x, y, category_code, status, reports, lat_sum, lon_sum)
select depth, cell_x >> (20 - depth), cell_y >> (20 - depth), category_code, status, count(*),
       sum(round(lat * 1e6)), sum(round(lon * 1e6))
from report, unnest(array[8, 10, 12, 14, 16, 18]::smallint[]) as depth
where shown
group by 1, 2, 3, 4, 5;
