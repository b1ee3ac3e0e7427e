-- An agency that was merged keeps its name on old reports; its successor has the open ones.
alter table agency
    add column successor_code text references agency check (successor_code <> code),
    add column merged_on      date,
    add check ((successor_code is null) = (merged_on is null)),
    add check (successor_code is null or not active);
