-- A sticker on a place or a thing: whoever scans it gets the form with the place, and perhaps the category, filled in.
create table sticker (
    code          text primary key,
    name          text not null check (char_length(name) between 1 and 100),
    lat           double precision not null check (lat between -90 and 90),
    lon           double precision not null check (lon between -180 and 180),
    address       text check (char_length(address) between 1 and 300),
    category_code text references category,
    active        boolean not null,
    version       bigint not null default 0
);
