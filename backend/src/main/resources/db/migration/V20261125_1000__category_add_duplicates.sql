-- Within which distance and time two open reports of a category may be about the same thing. A longer limit for handling
-- means that a report stays open longer, so what is known already looks twice as far back as that.
alter table category
    add column duplicate_radius_metres int not null default 100 check (duplicate_radius_metres between 1 and 1000),
    add column duplicate_days          int not null default 14 check (duplicate_days between 1 and 365);
update category set duplicate_days = least(60, greatest(3, 2 * working_days));
