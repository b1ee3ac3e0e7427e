create table device (
    installation_id text primary key,
    account_id      uuid not null references account,
    token           text not null,
    platform        text not null,
    locale          text not null check (locale in ('vi', 'en')),
    updated_at      timestamptz not null
);
create index device_by_account on device (account_id);
-- A token may be longer than a B-tree takes.
create index device_by_token on device using hash (token);

-- The outbox and the in-app inbox in one: written with the change it tells of, pushed afterwards.
create table notification (
    id         uuid primary key,
    account_id uuid not null references account,
    report_id  uuid not null references report,
    entry_id   uuid not null,
    kind       text not null,
    status     text not null,
    args       text[] not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    pushed_to  text[] not null default '{}',
    pushed_at  timestamptz,
    unique (account_id, entry_id)
);
create index notification_by_account on notification (account_id, created_at desc, id desc);

-- db-scheduler's table, as its documentation lists it for PostgreSQL; priorities are off, so without their index.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_last_heartbeat on scheduled_tasks (last_heartbeat);
