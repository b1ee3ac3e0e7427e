-- When offices work, year by year. A year without a row is not computed with.
create table calendar_year (
    year  int primary key check (year between 2000 and 2100),
    basis text not null                                  -- whose decision it rests on, or that it is a proposal
);

-- An ordinary week: a weekday without a row is closed, one with two rows has a midday break.
create table calendar_hours (
    year    int not null references calendar_year on delete cascade,
    weekday text not null check (weekday in
        ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    opens   time not null,
    closes  time not null,
    primary key (year, weekday, opens),
    check (opens < closes)
);

create table calendar_holiday (
    day     date primary key,
    year    int not null references calendar_year on delete cascade,
    name    text not null,
    name_en text not null,
    check (extract(year from day) = year)
);
create index calendar_holiday_by_year on calendar_holiday (year);

-- A day worked though the week says otherwise, with the hours of the weekday it makes up for.
create table calendar_make_up_day (
    day         date primary key,
    year        int not null references calendar_year on delete cascade,
    works_like  text not null check (works_like in
        ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    check (extract(year from day) = year)
);
create index calendar_make_up_day_by_year on calendar_make_up_day (year);
