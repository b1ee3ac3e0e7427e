-- Whose work a report is: a row for the lead agency and one for each that cooperates, with what their lists are sorted by.
-- An agency's list is a walk along one of these indexes, however many reports others have. The trigger keeps it in step.
create table report_agency (
    report_id   uuid not null references report on delete cascade,
    agency_code text not null references agency,
    leads       boolean not null,
    open        boolean not null,
    filed_at    timestamptz not null,
    due_at      timestamptz,
    moved_at    timestamptz not null,
    primary key (report_id, agency_code)
);

-- Waiting for somebody: neither final nor resolved. Some indexes hold these only, so they stay small.
create function is_open(status text) returns boolean language sql immutable strict parallel safe
return status in ('SUBMITTED', 'NEEDS_INFO', 'DISPATCHED', 'IN_PROGRESS', 'PLANNED', 'PENDING_APPROVAL');

create function report_agency_follows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (old.lead_agency, old.cooperating) is not distinct from (new.lead_agency, new.cooperating) then
            update report_agency
            set open = is_open(new.status), due_at = new.due_at, moved_at = new.moved_at
            where report_id = new.id;
            return null;
        end if;
        delete from report_agency where report_id = new.id;
    end if;
    if new.lead_agency is not null then
        insert into report_agency (report_id, agency_code, leads, open, filed_at, due_at, moved_at)
        select new.id, code, code = new.lead_agency, is_open(new.status), new.filed_at, new.due_at, new.moved_at
        from (select new.lead_agency union select unnest(new.cooperating)) as agencies (code);
    end if;
    return null;
end $$;
create trigger report_agency_add after insert on report
    for each row when (new.lead_agency is not null) execute function report_agency_follows();
create trigger report_agency_change
    after update of status, lead_agency, cooperating, due_at, moved_at on report
    for each row when (old.lead_agency is not null or new.lead_agency is not null)
    execute function report_agency_follows();

insert into report_agency (report_id, agency_code, leads, open, filed_at, due_at, moved_at)
select r.id, agencies.code, agencies.code = r.lead_agency, is_open(r.status), r.filed_at, r.due_at, r.moved_at
from report r, lateral (select r.lead_agency union select unnest(r.cooperating)) as agencies (code)
where r.lead_agency is not null;

create index report_agency_by_filed on report_agency (agency_code, filed_at desc, report_id desc);
create index report_agency_open on report_agency (agency_code, filed_at desc, report_id desc) where open;
create index report_agency_by_due on report_agency (agency_code, due_at, report_id) where open and due_at is not null;
create index report_agency_by_moved on report_agency (agency_code, moved_at desc, report_id desc);
drop index report_by_agency;
drop index report_by_cooperating;
