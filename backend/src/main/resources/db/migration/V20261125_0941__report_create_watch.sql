-- When the program looks at a report next of its own accord: one narrow row for each report that is not final, so that
-- nothing the program does by the clock ever reads through the reports themselves. A trigger keeps it, because every way
-- a report is stored or moved must pass here or somebody is forgotten.
create table report_watch (
    report_id uuid primary key references report on delete cascade,
    look_at   timestamptz not null
);
create index report_watch_by_time on report_watch (look_at, report_id);

create function report_is_watched() returns trigger language plpgsql as $$
begin
    if new.status in ('REJECTED', 'WITHDRAWN', 'MERGED', 'CLOSED') then
        delete from report_watch where report_id = new.id;
    else
        -- nothing can be said of a report at intake within its first hour, and most are gone from there by then
        insert into report_watch (report_id, look_at)
        values (new.id, case new.status when 'SUBMITTED' then new.moved_at + interval '1 hour' else new.moved_at end)
        on conflict (report_id) do update set look_at = excluded.look_at;
    end if;
    return null;
end $$;

create trigger report_watched_from_the_start after insert on report for each row
    when (new.status not in ('REJECTED', 'WITHDRAWN', 'MERGED', 'CLOSED'))
    execute function report_is_watched();
create trigger report_watched_anew after update on report for each row
    when (old.status is distinct from new.status
        or old.due_at is distinct from new.due_at
        or old.promised_date is distinct from new.promised_date
        or old.resolved_at is distinct from new.resolved_at)
    execute function report_is_watched();

insert into report_watch (report_id, look_at)
select id, moved_at from report where status not in ('REJECTED', 'WITHDRAWN', 'MERGED', 'CLOSED');
