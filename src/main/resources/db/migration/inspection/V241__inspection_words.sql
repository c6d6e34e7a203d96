alter table inspection add column words tsvector generated always as (words_of(title || ' ' || coalesce(conclusion_number, '') || ' '
    || coalesce(minutes_number, '') || ' ' || coalesce(decision_number, ''))) stored;
create index ix_inspection_words on inspection using gin (words);
create index ix_inspection_concluded on inspection (unit_code, concluded_on) where concluded_on is not null;
