alter table plan add column words tsvector generated always as (words_of(title)) stored;
create index ix_plan_words on plan using gin (words);
