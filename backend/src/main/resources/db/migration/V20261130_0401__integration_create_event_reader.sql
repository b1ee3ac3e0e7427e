-- How far those readers of events have come that the program keeps itself.
create table event_reader (
    name     text primary key,
    position bigint not null
);
