-- Which reports changed what everybody sees of them, for a few hours: whoever keeps found reports in memory learns here which of
-- them to look at again. By transaction, since a number given at insertion may be committed after a later one.
create table report_shown_change (
    transaction xid8 not null default pg_current_xact_id(),
    code        text not null,
    at          timestamptz not null default now()
);
create index report_shown_change_by_transaction on report_shown_change (transaction) include (code);

create or replace function report_cell_add() returns trigger language plpgsql as $$
begin
    insert into report_cell_change (depth, x, y, category_code, status, reports, lat_sum, lon_sum)
    select depth, cell_x >> (20 - depth), cell_y >> (20 - depth), category_code, status, count(*),
           sum(round(lat * 1e6)), sum(round(lon * 1e6))
    from added, unnest(array[8, 10, 12, 14, 16, 18, 20]::smallint[]) as depth
    where shown
    group by 1, 2, 3, 4, 5;
    insert into report_shown_change (code) select code from added where shown;
    return null;
end $$;

create or replace function report_cell_move() returns trigger language plpgsql as $$
begin
    insert into report_cell_change (depth, x, y, category_code, status, reports, lat_sum, lon_sum)
    select depth, cell_x >> (20 - depth), cell_y >> (20 - depth), category_code, status, one,
           one * round(lat * 1e6), one * round(lon * 1e6)
    from (select old.cell_x, old.cell_y, old.category_code, old.status, old.lat, old.lon, -1 as one
          where old.shown
          union all
          select new.cell_x, new.cell_y, new.category_code, new.status, new.lat, new.lon, 1
          where tg_op = 'UPDATE' and new.shown) moved,
        unnest(array[8, 10, 12, 14, 16, 18, 20]::smallint[]) as depth;
    insert into report_shown_change (code) values (old.code);
    return null;
end $$;
