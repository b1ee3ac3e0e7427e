-- What is near in place, kind and time, found without touching the rows of other years.
create index report_by_kind_and_place on report (category_code, lat, lon, filed_at);
