call guard_ranges('plan', 'day', 'period_from', 'period_to', 'issued_on');
call guard_ranges('plan', 'figure', 'year', 'unannounced');
call guard_ranges('plan_wave', 'day', 'starts_on', 'ends_on');
call guard_ranges('plan_visit', 'day', 'during');
call guard_ranges('unit_indicator', 'figure', 'year', 'index_score', 'overdue_ratio', 'feedback_count');
