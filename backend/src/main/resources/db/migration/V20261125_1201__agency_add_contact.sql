-- How its people are reached; public offices, so no personal data.
alter table agency
    add column phone text,
    add column email text;
