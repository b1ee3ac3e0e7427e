-- What a report is found by: its code, text, address and notes, folded, in one row beside it, so that moving a report
-- leaves the index of words alone.
create table report_words (
    report_id uuid primary key references report on delete cascade,
    filed_at  timestamptz not null,
    words     tsvector not null
);

-- Words of a folded text: what stands between them is no part of any.
create function plain_words(text) returns text language sql immutable strict parallel safe
return trim(regexp_replace(folded($1), '[^[:alnum:]\u0080-\uffff]+', ' ', 'g'));

create function words_of(written text, weight "char") returns tsvector language sql immutable strict parallel safe
return setweight(to_tsvector('pg_catalog.simple'::regconfig, plain_words(written)), weight);

-- The month of filing, as a lexeme: the index is asked month by month, the newest first, until enough is found.
create function month_lexeme(at timestamptz) returns text language sql immutable strict parallel safe
return '^' || to_char(at at time zone 'UTC', 'YYYYMM');

-- Lexemes that no text can hold, so that one look into the index finds words within an agency, an area or open work.
create function report_scope(r report) returns tsvector language sql stable
return array_to_tsvector(
    array_remove(
        array[
            month_lexeme(r.filed_at),
            '#' || r.area_id,
            '%' || r.category_code,
            '@' || r.lead_agency,
            case when is_open(r.status) then '!open' end] || array(select '@' || unnest(r.cooperating)),
        null));

create function report_words_add() returns trigger language plpgsql as $$
begin
    insert into report_words (report_id, filed_at, words)
    values (
        new.id,
        new.filed_at,
        words_of(new.description || ' ' || new.code, 'A') || words_of(coalesce(new.address, ''), 'B') || report_scope(new));
    return null;
end $$;
create trigger report_words_add after insert on report for each row execute function report_words_add();

create function report_words_move() returns trigger language plpgsql as $$
begin
    update report_words
    set words = ts_delete(words, tsvector_to_array(report_scope(old))) || report_scope(new)
    where report_id = new.id;
    return null;
end $$;
create trigger report_words_move after update of status, category_code, lead_agency, cooperating on report
    for each row
    when ((is_open(old.status), old.category_code, old.lead_agency, old.cooperating)
          is distinct from (is_open(new.status), new.category_code, new.lead_agency, new.cooperating))
    execute function report_words_move();

create function report_words_note() returns trigger language plpgsql as $$
begin
    update report_words set words = words || words_of(new.note, 'D') where report_id = new.report_id;
    return null;
end $$;
create trigger report_words_note after insert on report_entry
    for each row when (new.note is not null) execute function report_words_note();

insert into report_words (report_id, filed_at, words)
select r.id,
       r.filed_at,
       words_of(r.description || ' ' || r.code, 'A') || words_of(coalesce(r.address, ''), 'B') || report_scope(r)
           || words_of(coalesce((select string_agg(e.note, ' ' order by e.at, e.id) from report_entry e
                                 where e.report_id = r.id), ''), 'D')
from report r;

create index report_words_by_word on report_words using gin (words);
create index report_words_by_filed on report_words (filed_at desc, report_id desc);
