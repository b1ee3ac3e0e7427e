-- How the words of text and address are spelled, accents and all: what was typed with accents is ranked by it, without a
-- look at the text of each report.
create function spelling(written text) returns tsvector language sql immutable strict parallel safe
return strip(to_tsvector('pg_catalog.simple'::regconfig, lower(normalize(written, NFC))));

alter table report_words add column spelled tsvector;
update report_words w set spelled = spelling(coalesce(r.address || ' ', '') || r.description)
from report r where r.id = w.report_id;
alter table report_words alter column spelled set not null;

create or replace function report_words_add() returns trigger language plpgsql as $$
begin
    insert into report_words (report_id, filed_at, words, spelled)
    values (
        new.id,
        new.filed_at,
        words_of(new.description || ' ' || new.code, 'A') || words_of(coalesce(new.address, ''), 'B') || report_scope(new),
        spelling(coalesce(new.address || ' ', '') || new.description));
    return null;
end $$;
