-- What may be about the same thing is looked for among what is not finished, however often a place was reported before.
create index report_unfinished_by_kind_and_place on report (category_code, lat, lon, filed_at)
    where status in ('SUBMITTED', 'NEEDS_INFO', 'DISPATCHED', 'IN_PROGRESS', 'PLANNED', 'PENDING_APPROVAL', 'RESOLVED');
