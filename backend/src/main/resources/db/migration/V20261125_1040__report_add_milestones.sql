-- What a report has passed, beside its timeline, so that figures read one row a report. Written with each line.
alter table report
    add column first_dispatched_at timestamptz,
    add column accepted_at         timestamptz,
    add column first_resolved_at   timestamptz,
    add column late_done_at        timestamptz,
    add column closed_at           timestamptz,
    add column rejected_at         timestamptz,
    add column rejection_reason    text,
    add column extended_at         timestamptz,
    add column score               text,
    add column reopenings          integer not null default 0;

-- A limit that a re-opening has replaced is not in the timeline: only the one that holds now can be judged.
update report r
set first_dispatched_at = passed.first_dispatched_at,
    accepted_at         = passed.accepted_at,
    first_resolved_at   = passed.first_resolved_at,
    late_done_at        = case when r.resolved_at > r.due_at then r.resolved_at end,
    closed_at           = passed.closed_at,
    rejected_at         = passed.rejected_at,
    rejection_reason    = passed.rejection_reason,
    extended_at         = case when passed.returned_at is null or passed.extended_at > passed.returned_at
                               then passed.extended_at end,
    score               = passed.score,
    reopenings          = passed.reopenings
from (
    select report_id,
           min(at) filter (where to_status = 'DISPATCHED')                          as first_dispatched_at,
           min(at) filter (where to_status = 'IN_PROGRESS')                         as accepted_at,
           min(at) filter (where to_status = 'RESOLVED')                            as first_resolved_at,
           min(at) filter (where to_status = 'CLOSED')                              as closed_at,
           min(at) filter (where action = 'rejection')                              as rejected_at,
           max(details ->> 'reason') filter (where action = 'rejection')            as rejection_reason,
           max(at) filter (where action = 'return')                                 as returned_at,
           max(at) filter (where action = 'extension-decision' and details ->> 'granted' = 'true') as extended_at,
           max(details ->> 'score') filter (where action = 'rating')                as score,
           count(*) filter (where action = 'reopening')                             as reopenings
    from report_entry
    group by report_id) passed
where passed.report_id = r.id;
