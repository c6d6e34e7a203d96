-- Why cases were moved, and why they were taken back; moves of before have none.
alter table case_migration
    add column reason      text not null default '',
    add column undo_reason text not null default '';
