-- Deadlines that a changed calendar moves, or that were left although it would: ordered together, carried out some at a time.
create table deadline_order (
    report_id uuid primary key references report (id) on delete cascade,
    due_at timestamptz not null,
    new_due_at timestamptz not null,
    moves boolean not null,
    ordered_by uuid not null references account (id)
);
create index deadline_order_by_due on deadline_order (due_at, report_id);
