-- Where events are sent to. The secret signs, so it cannot be a hash.
create table webhook (
    id         uuid primary key,
    name       text not null check (char_length(name) between 1 and 100),
    url        text not null check (char_length(url) <= 2000),
    secret     text not null,
    created_at timestamptz not null,
    ended_at   timestamptz
);

-- One event on its way to one of them, and what became of it.
create table webhook_delivery (
    id          uuid primary key,
    webhook_id  uuid not null references webhook,
    event_id    uuid not null references event on delete cascade,
    state       text not null check (state in ('WAITING', 'SENT', 'DROPPED', 'FAILED')),
    attempts    int not null default 0,
    status      int,
    error       text,
    created_at  timestamptz not null,
    settled_at  timestamptz
);
create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, created_at desc, id desc);
create index webhook_delivery_by_event on webhook_delivery (event_id);
