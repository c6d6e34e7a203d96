call guard_ranges('model_draft', 'day', 'in_force_on');
call guard_ranges('model_release', 'day', 'in_force_on');
