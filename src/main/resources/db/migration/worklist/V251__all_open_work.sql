-- Figures of everybody's open work are read from the index alone.
create index ix_inbox_task_all_open on inbox_task (due_on, unit_code, assignee, seat, seat_key, shared, (remarks is not null))
    where state = 'OPEN' and not confidential;
