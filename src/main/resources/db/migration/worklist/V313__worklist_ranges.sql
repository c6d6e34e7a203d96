call guard_ranges('inbox_task', 'day', 'due_on');
