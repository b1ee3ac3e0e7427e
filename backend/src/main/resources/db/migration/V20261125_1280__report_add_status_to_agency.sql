-- An agency's list of one status: the status stands in the indexes, so the walk leaves out other reports without a look
-- at each.
alter table report_agency add column status text;
update report_agency a set status = r.status from report r where r.id = a.report_id;
alter table report_agency alter column status set not null;

create or replace function report_agency_follows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (old.lead_agency, old.cooperating) is not distinct from (new.lead_agency, new.cooperating) then
            update report_agency
            set status = new.status, open = is_open(new.status), due_at = new.due_at, moved_at = new.moved_at
            where report_id = new.id;
            return null;
        end if;
        delete from report_agency where report_id = new.id;
    end if;
    if new.lead_agency is not null then
        insert into report_agency (report_id, agency_code, leads, status, open, filed_at, due_at, moved_at)
        select new.id, code, code = new.lead_agency, new.status, is_open(new.status), new.filed_at, new.due_at,
               new.moved_at
        from (select new.lead_agency union select unnest(new.cooperating)) as agencies (code);
    end if;
    return null;
end $$;

drop index report_agency_by_filed;
drop index report_agency_open;
drop index report_agency_by_due;
drop index report_agency_by_moved;
create index report_agency_by_filed on report_agency (agency_code, filed_at desc, report_id desc) include (status);
create index report_agency_open on report_agency (agency_code, filed_at desc, report_id desc)
    include (status, leads, due_at) where open;
create index report_agency_by_due on report_agency (agency_code, due_at, report_id) include (status)
    where open and due_at is not null;
create index report_agency_by_moved on report_agency (agency_code, moved_at desc, report_id desc) include (status);
