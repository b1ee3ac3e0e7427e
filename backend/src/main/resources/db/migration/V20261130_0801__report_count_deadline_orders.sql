-- How many were ordered together, so that whoever waits sees how far it is.
alter table deadline_order add column ordered_together integer;
update deadline_order set ordered_together = (select count(*) from deadline_order);
alter table deadline_order alter column ordered_together set not null;
