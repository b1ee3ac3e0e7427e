-- the index of words forgets what was changed at a vacuum only, and until then reads it again for every search of that month;
-- a fifth of the table, which is the usual measure, would be the changes of half a year
alter table report_words set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
