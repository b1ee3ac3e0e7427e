-- What stands open and what of it is late is counted among the open alone, however many have been finished before.
create index report_open_by_agency on report (lead_agency, due_at)
    where status in ('SUBMITTED', 'NEEDS_INFO', 'DISPATCHED', 'IN_PROGRESS', 'PLANNED', 'PENDING_APPROVAL');
