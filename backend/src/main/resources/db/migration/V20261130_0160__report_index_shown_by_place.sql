-- Boxes are asked for among public reports. An index over the places of all reports tempted the search for likely duplicates to read what a
-- corner was ever reported for, where the few that are unfinished have an index of their own.
create index report_shown_by_place on report (lat, lon) where shown;
drop index report_by_place;
