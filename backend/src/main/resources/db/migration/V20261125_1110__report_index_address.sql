-- Intake looks for addresses that were given before, by any part of them and without regard to accents.
create index report_by_address on report using gin (folded(address) gin_trgm_ops) where address is not null;
