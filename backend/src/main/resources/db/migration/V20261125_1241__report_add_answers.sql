-- Answers to extra questions, by category and version of its questions; null where there are none.
alter table report add answers jsonb;
