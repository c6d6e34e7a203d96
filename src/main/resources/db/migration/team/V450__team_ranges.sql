call guard_ranges('team_decision', 'day', 'dated');
call guard_ranges('team_decision', 'figure', 'year');
call guard_ranges('team_visit', 'day', 'day');
