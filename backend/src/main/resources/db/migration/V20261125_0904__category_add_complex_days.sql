-- The limit of what is complex; null: twice the normal one.
alter table category add complex_days int check (complex_days between working_days and 60);
