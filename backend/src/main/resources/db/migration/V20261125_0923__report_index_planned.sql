-- The watch list of promised days.
create index report_by_promise on report (promised_date, id) where status = 'PLANNED';
