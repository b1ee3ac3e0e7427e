-- One more lexeme that no text can hold, so that a search of everybody looks at what everybody may see alone.
create or replace function report_scope(r report) returns tsvector language sql stable
return array_to_tsvector(
    array_remove(
        array[
            month_lexeme(r.filed_at),
            '#' || r.area_id,
            '%' || r.category_code,
            '@' || r.lead_agency || month_lexeme(r.filed_at),
            case when is_open(r.status) then '!open' end,
            case when r.shown then '!shown' end]
            || array(select '@' || unnest(r.cooperating) || month_lexeme(r.filed_at)),
        null));

drop trigger report_words_move on report;
create trigger report_words_move after update on report
    for each row
    when ((is_open(old.status), old.shown, old.category_code, old.lead_agency, old.cooperating)
          is distinct from (is_open(new.status), new.shown, new.category_code, new.lead_agency, new.cooperating))
    execute function report_words_move();

update report_words w set words = w.words || array_to_tsvector(array['!shown'])
from report r where r.id = w.report_id and r.shown;
