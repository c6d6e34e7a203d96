alter table finding add column words tsvector generated always as (words_of(description || ' ' || violation)) stored;
create index ix_finding_words on finding using gin (words);
create index ix_finding_section on finding (section_id);
create index ix_finding_state on finding (state, (coalesce(due_on, date '9999-12-31')), id);
