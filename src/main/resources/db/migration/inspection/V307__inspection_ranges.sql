call guard_ranges('inspection', 'day', 'visit_starts_at', 'concluded_on');
