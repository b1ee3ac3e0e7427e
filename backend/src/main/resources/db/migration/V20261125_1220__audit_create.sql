-- What administrators changed; added in the transaction of the change, never touched again.
create table audit_entry (
    id         uuid primary key,
    at         timestamptz not null,
    -- absent: the program itself, as at its first start
    account_id uuid,
    kind       text not null,
    thing      text not null,
    act        text not null,
    -- {"field": {"before": …, "after": …}}
    changes    jsonb not null
);
create index audit_entry_by_time on audit_entry (at, id);
create index audit_entry_by_kind on audit_entry (kind, at, id);
create index audit_entry_by_account on audit_entry (account_id, at, id);

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only: % is refused', tg_op using errcode = 'restrict_violation';
end $$;

create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_stays();
