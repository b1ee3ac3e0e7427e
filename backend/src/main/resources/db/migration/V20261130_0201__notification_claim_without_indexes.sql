-- A claim no longer moves due_at, which every index of the queue knows: it stands in a column of its own, and pages keep room
-- for the row's next version beside it.
alter table delivery add column claimed_until timestamptz;
alter table delivery set (fillfactor = 45);
