-- Where a merged report stood, so that the merge can be undone.
alter table report
    add column merged_from text,
    add column merged_at   timestamptz;
create index report_by_merged_into on report (merged_into) where merged_into is not null;

-- One merge, with what it changed in the report that goes on.
create table report_merge (
    id         uuid primary key,
    report_id  uuid not null references report,
    into_id    uuid not null references report,
    merged_at  timestamptz not null,
    -- The limit of the report that goes on, before and after; both absent where the merge did not change it.
    due_before timestamptz,
    due_after  timestamptz,
    undone_at  timestamptz,
    check (report_id <> into_id)
);
create unique index report_merge_standing on report_merge (report_id) where undone_at is null;
create index report_merge_by_into on report_merge (into_id);

-- Who follows a report only because another one was merged into it.
alter table report_follower add column merge_id uuid references report_merge;
create index report_follower_by_merge on report_follower (merge_id) where merge_id is not null;

-- What was merged before.
with merged as (
    select distinct on (e.report_id) e.report_id, e.from_status, e.at
    from report_entry e join report r on r.id = e.report_id
    where e.action = 'merge' and r.status = 'MERGED' and r.merged_into is not null
    order by e.report_id, e.at desc)
update report set merged_from = merged.from_status, merged_at = merged.at
from merged where merged.report_id = report.id;
insert into report_merge (id, report_id, into_id, merged_at)
select gen_random_uuid(), id, merged_into, merged_at from report where merged_at is not null;
