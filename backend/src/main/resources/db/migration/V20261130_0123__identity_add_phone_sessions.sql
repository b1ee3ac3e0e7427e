-- Of somebody without an app who has shown by a code that a phone is theirs.
alter table session drop constraint session_kind_check;
alter table session add constraint session_kind_check check (kind in ('APP', 'CONSOLE', 'PHONE'));
