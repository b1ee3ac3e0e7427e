-- What happened to public reports in a span of time, whatever the reports.
create index report_entry_by_time on report_entry (at, id) where not internal;
