-- What people are told need not be about a report any more: entry_id is then the alert.
alter table notification alter column report_id drop not null;

-- The communes a person wants to hear of, by code.
create table area_subscription (
    account_id uuid        not null references account on delete cascade,
    area_code  text        not null,
    since      timestamptz not null,
    primary key (account_id, area_code)
);
create index area_subscription_by_area on area_subscription (area_code, account_id);

create table area_alert (
    id             uuid primary key,
    kind           text        not null,
    urgent         boolean     not null,
    title          text        not null,
    text           text        not null,
    title_en       text        not null,
    text_en        text        not null,
    areas          text[]      not null check (cardinality(areas) > 0),
    state          text        not null check (state in ('PROPOSED', 'WITHDRAWN', 'SENDING', 'SENT')),
    composed_by    uuid        not null references account,
    composed_at    timestamptz not null,
    -- whom it would have reached then
    people_before  int         not null,
    devices_before int         not null,
    decided_by     uuid references account,
    decided_at     timestamptz,
    -- accounts up to there were told
    reached        uuid,
    people         int         not null default 0,
    deliveries     int         not null default 0,
    check ((state = 'PROPOSED') = (decided_by is null)),
    -- two people answer for what goes to everybody
    check (state not in ('SENDING', 'SENT') or decided_by <> composed_by)
);
create index area_alert_by_age on area_alert (composed_at desc, id desc);

-- Who chose before there were alerts did not choose against them.
update notification_choice set push = push || '{ALERT,AREA}';
