call guard_ranges('employment', 'day', 'during');
call guard_ranges('unit_seat', 'day', 'during');
