create table category (
    code            text primary key,
    name            text not null,
    name_en         text not null,
    position        int not null,
    photo_required  boolean not null,
    working_days    int not null check (working_days between 1 and 60),
    urgent_minutes  int check (urgent_minutes > 0),
    direct_dispatch boolean not null default false,
    emergency_phone text,
    active          boolean not null default true
);
