-- An agency that promises less time than the category allows; what is null is as the category says.
create table agency_limit (
    agency_code    text not null references agency,
    category_code  text not null references category,
    working_days   int check (working_days between 1 and 60),
    urgent_minutes int check (urgent_minutes > 0),
    primary key (agency_code, category_code),
    check (working_days is not null or urgent_minutes is not null)
);
create index agency_limit_by_category on agency_limit (category_code);
