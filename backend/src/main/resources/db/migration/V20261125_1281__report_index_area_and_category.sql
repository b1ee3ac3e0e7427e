-- One kind of report in one commune: a walk along this, where an index of the commune alone is read whole.
create index report_by_area_and_category on report (area_id, category_code, filed_at desc, id desc);
