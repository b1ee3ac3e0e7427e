-- What belongs together in lists, a picture, and what an administrator has seen before changing it.
alter table category
    add column group_name    text check (char_length(group_name) between 1 and 100),
    add column group_name_en text check (char_length(group_name_en) between 1 and 100),
    add column icon          text,
    add column version       bigint not null default 0;
