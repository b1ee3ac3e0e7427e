-- What staff answer again and again.
create table response_template (
    code          text primary key,
    title         text not null check (char_length(title) between 1 and 100),
    category_code text references category,
    action        text not null,
    reason        text,
    text          text not null check (char_length(text) between 1 and 4000),
    check (reason is null or action = 'rejection')
);
create index response_template_by_action on response_template (action);
