call guard_ranges('stand_in', 'day', 'from_on', 'until_on', 'ended_on');
