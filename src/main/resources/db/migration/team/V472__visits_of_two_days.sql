-- A visit may go on on the next working day, in one half of it or the whole; that day too lies within the wave.
alter table team_visit drop constraint ck_team_visit_session,
    add constraint ck_team_visit_session check (session in
        ('DAY', 'MORNING', 'AFTERNOON', 'TWO_DAYS', 'DAY_AND_MORNING', 'AFTERNOON_AND_DAY', 'AFTERNOON_AND_MORNING'));
alter table team_visit_move drop constraint ck_team_visit_move_from, drop constraint ck_team_visit_move_to,
    add constraint ck_team_visit_move_from check (from_session in
        ('DAY', 'MORNING', 'AFTERNOON', 'TWO_DAYS', 'DAY_AND_MORNING', 'AFTERNOON_AND_DAY', 'AFTERNOON_AND_MORNING')),
    add constraint ck_team_visit_move_to check (to_session in
        ('DAY', 'MORNING', 'AFTERNOON', 'TWO_DAYS', 'DAY_AND_MORNING', 'AFTERNOON_AND_DAY', 'AFTERNOON_AND_MORNING'));
create trigger team_visit_half_set before insert on team_visit_half for each row execute function team_visit_day_stands();
