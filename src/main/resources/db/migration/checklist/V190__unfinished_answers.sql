-- A note before an answer, or half of a figure, is kept and does not count as answered.
alter table checklist_answer add column complete boolean not null default true;
alter table checklist_answer alter column complete drop default;
