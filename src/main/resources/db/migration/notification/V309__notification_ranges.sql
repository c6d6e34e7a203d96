call guard_ranges('reminder', 'day', 'due_on', 'sent_on');
call guard_ranges('notice', 'day', 'due_on');
call guard_ranges('reminder_round', 'day', 'day', 'after_due');
