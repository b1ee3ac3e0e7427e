-- The calendars of Vietnamese state offices 2020 to 2027. From here on they belong to the administrator: what must be
-- corrected later goes through the calendar API, never through another migration that might undo an edit.
insert into calendar_year (year, basis)
select year, 'Theo thông báo nghỉ lễ, Tết hằng năm của Nhà nước' from generate_series(2020, 2026) as year
union all
select 2027, 'Đề xuất theo Bộ luật Lao động và âm lịch; thay bằng thông báo chính thức khi có';

insert into calendar_hours (year, weekday, opens, closes)
select year.year, day.weekday, span.opens, span.closes
from calendar_year as year,
     (values ('MONDAY'), ('TUESDAY'), ('WEDNESDAY'), ('THURSDAY'), ('FRIDAY')) as day (weekday),
     (values (time '07:30', time '11:30'), (time '13:30', time '17:00')) as span (opens, closes);

insert into calendar_holiday (day, year, name, name_en)
select days.day, extract(year from days.day), named.name, named.name_en
from (values
    ('new-year',      'Tết Dương lịch', 'New Year'),
    ('tet',           'Tết Nguyên đán', 'Lunar New Year'),
    ('hung',          'Giỗ Tổ Hùng Vương', 'Hùng Kings'' Day'),
    ('reunification', 'Ngày Chiến thắng 30/4', 'Reunification Day'),
    ('labour',        'Ngày Quốc tế Lao động', 'Labour Day'),
    ('national',      'Quốc khánh', 'National Day'),
    ('instead',       'Nghỉ bù', 'Day off in lieu'),
    ('swapped',       'Nghỉ hoán đổi, làm bù ngày khác', 'Day off, made up on another day')
) as named (kind, name, name_en)
join (values
    ('new-year', date '2020-01-01'),
    ('tet', '2020-01-23'), ('tet', '2020-01-24'), ('tet', '2020-01-25'), ('tet', '2020-01-26'), ('tet', '2020-01-27'),
    ('instead', '2020-01-28'), ('instead', '2020-01-29'),
    ('hung', '2020-04-02'), ('reunification', '2020-04-30'), ('labour', '2020-05-01'), ('national', '2020-09-02'),

    ('new-year', '2021-01-01'),
    ('tet', '2021-02-10'), ('tet', '2021-02-11'), ('tet', '2021-02-12'), ('tet', '2021-02-13'), ('tet', '2021-02-14'),
    ('instead', '2021-02-15'), ('instead', '2021-02-16'),
    ('hung', '2021-04-21'), ('reunification', '2021-04-30'), ('labour', '2021-05-01'), ('instead', '2021-05-03'),
    ('national', '2021-09-02'), ('national', '2021-09-03'),

    ('new-year', '2022-01-01'), ('instead', '2022-01-03'),
    ('tet', '2022-01-31'), ('tet', '2022-02-01'), ('tet', '2022-02-02'), ('tet', '2022-02-03'), ('tet', '2022-02-04'),
    ('hung', '2022-04-10'), ('instead', '2022-04-11'),
    ('reunification', '2022-04-30'), ('labour', '2022-05-01'), ('instead', '2022-05-02'), ('instead', '2022-05-03'),
    ('national', '2022-09-01'), ('national', '2022-09-02'),

    ('new-year', '2023-01-01'), ('instead', '2023-01-02'),
    ('tet', '2023-01-20'), ('tet', '2023-01-21'), ('tet', '2023-01-22'), ('tet', '2023-01-23'), ('tet', '2023-01-24'),
    ('instead', '2023-01-25'), ('instead', '2023-01-26'),
    ('hung', '2023-04-29'), ('reunification', '2023-04-30'), ('labour', '2023-05-01'),
    ('instead', '2023-05-02'), ('instead', '2023-05-03'),
    ('national', '2023-09-01'), ('national', '2023-09-02'), ('instead', '2023-09-04'),

    ('new-year', '2024-01-01'),
    ('tet', '2024-02-08'), ('tet', '2024-02-09'), ('tet', '2024-02-10'), ('tet', '2024-02-11'), ('tet', '2024-02-12'),
    ('instead', '2024-02-13'), ('instead', '2024-02-14'),
    ('hung', '2024-04-18'), ('swapped', '2024-04-29'), ('reunification', '2024-04-30'), ('labour', '2024-05-01'),
    ('national', '2024-09-02'), ('national', '2024-09-03'),

    ('new-year', '2025-01-01'),
    ('tet', '2025-01-27'), ('tet', '2025-01-28'), ('tet', '2025-01-29'), ('tet', '2025-01-30'), ('tet', '2025-01-31'),
    ('hung', '2025-04-07'), ('reunification', '2025-04-30'), ('labour', '2025-05-01'), ('swapped', '2025-05-02'),
    ('national', '2025-09-01'), ('national', '2025-09-02'),

    ('new-year', '2026-01-01'), ('swapped', '2026-01-02'),
    ('tet', '2026-02-16'), ('tet', '2026-02-17'), ('tet', '2026-02-18'), ('tet', '2026-02-19'), ('tet', '2026-02-20'),
    ('hung', '2026-04-26'), ('instead', '2026-04-27'), ('reunification', '2026-04-30'), ('labour', '2026-05-01'),
    ('swapped', '2026-08-31'), ('national', '2026-09-01'), ('national', '2026-09-02'),

    ('new-year', '2027-01-01'),
    ('tet', '2027-02-04'), ('tet', '2027-02-05'), ('tet', '2027-02-06'), ('tet', '2027-02-07'), ('tet', '2027-02-08'),
    ('instead', '2027-02-09'), ('instead', '2027-02-10'),
    ('hung', '2027-04-16'), ('reunification', '2027-04-30'), ('labour', '2027-05-01'), ('instead', '2027-05-03'),
    ('national', '2027-09-02'), ('national', '2027-09-03')
) as days (kind, day) using (kind);

insert into calendar_make_up_day (day, year, works_like) values
    ('2024-05-04', 2024, 'MONDAY'),
    ('2025-04-26', 2025, 'FRIDAY'),
    ('2026-01-10', 2026, 'FRIDAY'),
    ('2026-08-22', 2026, 'MONDAY');
