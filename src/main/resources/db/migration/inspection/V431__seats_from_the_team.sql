-- Seats come from the decision on the teams; a team may have several deputies and secretaries.
alter table inspection add column team_decision_id uuid;
create index ix_inspection_team_decision on inspection (team_decision_id);
drop index uq_inspection_seat_single;
create unique index uq_inspection_seat_leader on inspection_seat (inspection_id) where seat = 'team-leader';
