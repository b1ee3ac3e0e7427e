-- What the map needs of each shown report that a search has found, without a look at the report itself.
create index report_shown_points on report (id)
    include (code, cell_x, cell_y, lat, lon, category_code, status, area_id) where shown;
