-- Where a deadline comes from, for readers of English; empty where the office wrote it itself and said it once.
alter table deadline_rule add column source_en text not null default '';
