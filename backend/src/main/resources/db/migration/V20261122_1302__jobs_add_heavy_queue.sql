-- Heavy work waits in a queue of its own, so that nothing quick waits behind it; otherwise like scheduled_tasks.
create table heavy_tasks (like scheduled_tasks including all);

-- What was filed before photos were rendered.
insert into heavy_tasks (task_name, task_instance, execution_time, picked, version)
select 'render', id || '/0', now(), false, 1 from upload where report_id is not null;
