alter table account add column words tsvector generated always as (words_of(name || ' ' || username || ' ' || post)) stored;
create index ix_account_words on account using gin (words);
create index ix_account_name on account (name, id);
create index ix_account_created on account (created_at desc);
