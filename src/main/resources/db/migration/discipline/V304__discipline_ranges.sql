call guard_ranges('discipline_case', 'day', 'fact_on', 'detected_on', 'effective_on', 'served_on', 'resolved_on', 'resolution_on', 'closed_on');
call guard_ranges('discipline_ballot', 'figure', 'votes');
