-- An agency finds its own month by month: agency and month are one lexeme, of which a month has hundreds, so that the index need
-- not go through all an agency ever had. The table is made anew in the order of filing, as a search reads it.
create or replace function report_scope(r report) returns tsvector language sql stable
return array_to_tsvector(
    array_remove(
        array[
            month_lexeme(r.filed_at),
            '#' || r.area_id,
            '%' || r.category_code,
            '@' || r.lead_agency || month_lexeme(r.filed_at),
            case when is_open(r.status) then '!open' end]
            || array(select '@' || unnest(r.cooperating) || month_lexeme(r.filed_at)),
        null));

create table report_words_by_time as
select w.report_id,
       w.filed_at,
       ts_delete(w.words, array(select '@' || code from unnest(array_append(r.cooperating, r.lead_agency)) as code
                                where code is not null)) || report_scope(r) as words,
       w.spelled
from report_words w
    join report r on r.id = w.report_id
order by w.filed_at, w.report_id;

drop table report_words;
alter table report_words_by_time rename to report_words;
alter table report_words
    alter column report_id set not null,
    alter column filed_at set not null,
    alter column words set not null,
    alter column spelled set not null,
    add constraint report_words_pkey primary key (report_id),
    add constraint report_words_report_id_fkey foreign key (report_id) references report on delete cascade;
create index report_words_by_word on report_words using gin (words);
create index report_words_by_filed on report_words (filed_at desc, report_id desc);
