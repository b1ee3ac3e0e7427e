create table report (
    id                  uuid primary key,
    version             bigint not null,
    code                text not null unique,
    status              text not null,
    category_code       text not null references category,
    description         text not null check (char_length(description) between 1 and 4000),
    lat                 double precision not null check (lat between -90 and 90),
    lon                 double precision not null check (lon between -180 and 180),
    accuracy_metres     double precision,
    address             text,
    area_id             uuid references area,
    taken_at            timestamptz,
    reporter_id         uuid not null references account,
    filed_by            uuid not null references account,
    channel             text not null,
    anonymous           boolean not null,
    is_public           boolean not null,
    client_key          uuid not null,
    body_hash           bytea not null,
    filed_at            timestamptz not null,
    routing_lead        text references agency,
    routing_cooperating varchar[] not null default '{}',
    routing_reason      jsonb not null,
    lead_agency         text references agency,
    cooperating         varchar[] not null default '{}',
    assignee_id         uuid references account,
    urgent              boolean not null default false,
    dispatched_at       timestamptz,
    due_at              timestamptz,
    paused_from         text,
    paused_at           timestamptz,
    promised_date       date,
    resolved_at         timestamptz,
    reopened_at         timestamptz,
    merged_into         uuid references report,
    moved_at            timestamptz not null,
    unique (filed_by, client_key)
);
create index report_by_filed on report (filed_at desc, id desc);
create index report_by_agency on report (lead_agency, filed_at desc, id desc);
create index report_by_cooperating on report using gin (cooperating);
create index report_by_reporter on report (reporter_id, filed_at desc, id desc);
create index report_by_place on report (lat, lon);
create index report_by_due on report (due_at, id) where due_at is not null;

create table report_entry (
    id          uuid primary key,
    report_id   uuid not null references report,
    at          timestamptz not null,
    actor_id    uuid references account,
    actor_role  text not null,
    action      text not null,
    from_status text,
    to_status   text not null,
    note        text,
    internal    boolean not null,
    details     jsonb not null default '{}'
);
create index report_entry_by_report on report_entry (report_id, at, id);

create function report_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the timeline of a report is never edited';
end $$;
create trigger report_entry_append_only before update or delete on report_entry
    for each row execute function report_entry_is_append_only();

create table report_result (
    report_id       uuid primary key references report,
    entry_id        uuid not null,
    text            text not null,
    no_photo_reason text,
    handed_in_at    timestamptz not null
);

create table report_extension (
    report_id    uuid primary key references report,
    due_at       timestamptz not null,
    reason       text not null,
    requested_at timestamptz not null,
    requested_by uuid not null references account,
    granted      boolean,
    decided_at   timestamptz,
    decided_by   uuid references account
);

create table report_rating (
    report_id uuid primary key references report,
    score     text not null,
    comment   text,
    rated_at  timestamptz not null
);

create table report_follower (
    report_id  uuid not null references report,
    account_id uuid not null references account,
    since      timestamptz not null,
    primary key (report_id, account_id)
);
create index report_follower_by_account on report_follower (account_id);
