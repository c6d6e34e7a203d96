call guard_ranges('conclusion', 'day', 'issued_on');
call guard_ranges('demand_check', 'day', 'visited_on');
call guard_ranges('demand_decision', 'day', 'decided_on');
call guard_ranges('demand_extension', 'day', 'asked_until', 'granted_until', 'decided_on');
call guard_ranges('demand_report', 'day', 'done_on');
call guard_ranges('remedy', 'day', 'planned_on', 'accepted_on');
call guard_ranges('remedy_letter', 'day', 'signed_on');
call guard_ranges('remedy_measure', 'day', 'due_on');
