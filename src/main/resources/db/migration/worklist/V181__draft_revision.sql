-- The number of the stored draft: one that comes late has a lower one and overwrites nothing.
alter table inbox_task add column draft_revision integer not null default 0;
