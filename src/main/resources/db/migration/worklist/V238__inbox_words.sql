alter table inbox_task add column words tsvector generated always as (words_of(search_text)) stored;
create index ix_inbox_task_words on inbox_task using gin (words) where state = 'OPEN';

-- Work that has a deadline: of the cases that belong to an inspection, and all of it, piece by piece.
create index ix_inbox_task_of_inspection on inbox_task ((variables ->> 'inspectionId')) where state = 'OPEN' and deadline_key is not null;
create index ix_inbox_task_deadline on inbox_task (id) where state = 'OPEN' and deadline_key is not null;
-- What waits longest under a version of a process, and how much of it is confidential.
create index ix_inbox_task_waiting on inbox_task (definition_id, created_at, id) where state = 'OPEN' and not confidential;
create index ix_inbox_task_confidential on inbox_task (definition_id) where state = 'OPEN' and confidential;
