-- A task without a deadline is due on the last day that can be written; nobody types the day of a task, it comes from the clocks.
drop trigger day_range_written on inbox_task;
drop trigger day_range_changed on inbox_task;
