-- Three levels instead of urgent or not.
alter table report add column urgency text not null default 'NORMAL'
    check (urgency in ('COMPLEX', 'NORMAL', 'URGENT'));
update report set urgency = 'URGENT' where urgent;
alter table report drop column urgent;
