-- What somebody has in hand is a short list, however much the agency or the same person has done before.
create index report_open_by_assignee on report (assignee_id, due_at, id)
    where assignee_id is not null
      and status in ('SUBMITTED', 'NEEDS_INFO', 'DISPATCHED', 'IN_PROGRESS', 'PLANNED', 'PENDING_APPROVAL');
