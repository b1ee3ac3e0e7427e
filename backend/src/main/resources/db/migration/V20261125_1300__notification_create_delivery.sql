-- A notification on its way to one device: written with it, gone once it was taken. What was refused or given up stays,
-- as a dead letter. Instances claim rows by moving due_at ahead, by the database's clock: theirs may differ.
create table delivery (
    id              bigint generated always as identity primary key,
    notification_id uuid        not null references notification on delete cascade,
    account_id      uuid        not null,
    channel         text        not null check (channel in ('PUSH')),
    -- the installation of a push
    recipient       text        not null,
    -- to many people at once: waits behind what concerns one
    bulk            boolean     not null default false,
    -- from when it was to be sent
    wanted_at       timestamptz not null default now(),
    due_at          timestamptz not null default '-infinity',
    attempts        smallint    not null default 0,
    dead_at         timestamptz,
    reason          text,
    check ((dead_at is null) or (reason is not null))
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

create index delivery_due on delivery (channel, bulk, due_at, id) where dead_at is null;
create index delivery_by_recipient on delivery (recipient, id) where dead_at is null;
create index delivery_by_notification on delivery (notification_id);
create index delivery_by_account on delivery (account_id);
create index delivery_dead on delivery (dead_at desc, id desc) where dead_at is not null;

-- What still waited to be pushed goes on waiting here.
insert into delivery (notification_id, account_id, channel, recipient, wanted_at, due_at)
select n.id, n.account_id, 'PUSH', d.installation_id, t.execution_time, t.execution_time
from scheduled_tasks t
    join notification n on n.id::text = t.task_instance
    join device d on d.account_id = n.account_id
where t.task_name = 'push' and n.pushed_at is null and d.installation_id <> all (n.pushed_to)
order by n.created_at, n.id;

delete from scheduled_tasks where task_name = 'push';

alter table notification drop column pushed_to, drop column pushed_at;

create index notification_unread on notification (account_id) where read_at is null;
-- For the purge of what is old.
create index notification_by_age on notification using brin (created_at);
