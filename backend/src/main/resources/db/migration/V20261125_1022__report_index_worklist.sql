-- The walks of those who see everything. Those of open reports are small: most reports are done.
create index report_open_by_filed on report (filed_at desc, id desc)
    where status in ('SUBMITTED', 'NEEDS_INFO', 'DISPATCHED', 'IN_PROGRESS', 'PLANNED', 'PENDING_APPROVAL');
create index report_open_by_status on report (status, filed_at desc, id desc)
    where status in ('SUBMITTED', 'NEEDS_INFO', 'DISPATCHED', 'IN_PROGRESS', 'PLANNED', 'PENDING_APPROVAL');
create index report_open_by_due on report (due_at, id)
    where due_at is not null
      and status in ('SUBMITTED', 'NEEDS_INFO', 'DISPATCHED', 'IN_PROGRESS', 'PLANNED', 'PENDING_APPROVAL');
create index report_by_area on report (area_id, filed_at desc, id desc);
create index report_by_assignee on report (assignee_id, filed_at desc, id desc) where assignee_id is not null;
drop index report_by_due;
