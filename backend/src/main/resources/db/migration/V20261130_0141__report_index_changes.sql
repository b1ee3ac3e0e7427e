-- What everybody may read and has changed since a time, for those who keep a copy. When a report was last changed is, of one
-- that is done, when it was done.
create index report_shown_by_change on report (coalesce(resolved_at, moved_at), id) where shown;
