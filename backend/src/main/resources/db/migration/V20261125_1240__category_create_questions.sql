-- What is asked of whoever reports, besides text, place and photos. A version is never changed or removed: answers are given
-- to the words of one version.
create table category_questions (
    category_code text not null references category,
    version       int not null check (version > 0),
    questions     jsonb not null,
    primary key (category_code, version)
);
