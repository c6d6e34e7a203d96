call guard_ranges('finding', 'day', 'occurred_on', 'detected_on', 'due_on', 'concluded_on', 'reported_on', 'closed_on');
call guard_ranges('finding', 'figure', 'numerator', 'denominator', 'cases');
