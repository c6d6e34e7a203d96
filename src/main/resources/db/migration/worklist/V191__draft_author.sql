-- Who has written the stored draft, for whoever wanted to write over it without having seen it.
alter table inbox_task add column draft_by uuid;
update inbox_task set draft_by = assignee where draft is not null;
