-- Heavy work waits in a queue of its own, so that nothing quick waits behind it; otherwise like scheduled_tasks.
create table heavy_tasks (like scheduled_tasks including all);
