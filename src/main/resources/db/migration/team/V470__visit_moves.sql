-- The acts by which a leader postpones, advances or exchanges visits; both sides of an exchange bear the same act.
create table team_visit_move (
    id           uuid        primary key,
    act          uuid        not null,
    plan_id      uuid        not null,
    unit_code    text        not null,
    kind         text        not null constraint ck_team_visit_move_kind check (kind in ('POSTPONED', 'ADVANCED', 'EXCHANGED', 'ADJUSTED')),
    from_day     date        not null,
    from_session text        not null constraint ck_team_visit_move_from check (from_session in ('DAY', 'MORNING', 'AFTERNOON')),
    from_place   text,
    to_day       date        not null,
    to_session   text        not null constraint ck_team_visit_move_to check (to_session in ('DAY', 'MORNING', 'AFTERNOON')),
    to_place     text,
    reason       text        not null constraint ck_team_visit_move_reason check (length(reason) between 1 and 2000),
    moved_by     uuid        not null references person,
    moved_at     timestamptz not null,
    seen_by      uuid        references person,
    seen_at      timestamptz,
    foreign key (plan_id, unit_code) references team_visit on update cascade,
    constraint uq_team_visit_move_act unique (act, unit_code),
    constraint ck_team_visit_move_changes check ((from_day, from_session, coalesce(from_place, '')) <> (to_day, to_session, coalesce(to_place, ''))),
    constraint ck_team_visit_move_seen check ((seen_at is null) = (seen_by is null))
);
create index ix_team_visit_move_visit on team_visit_move (plan_id, unit_code, moved_at desc);
create index ix_team_visit_move_moved_by on team_visit_move (moved_by);
create index ix_team_visit_move_seen_by on team_visit_move (seen_by);
call guard_ranges('team_visit_move', 'day', 'from_day', 'to_day');

-- A visit gets its day within what the issued plan has promised to the unit, and on a working day; days that come to be off later change nothing.
create function team_visit_day_stands() returns trigger language plpgsql as $$
begin
    if exists (select 1 from plan_visit where plan_id = new.plan_id and unit_code = new.unit_code and not during @> new.day) then
        raise exception 'The visit lies outside of its wave' using errcode = 'check_violation', constraint = 'ck_team_visit_wave';
    end if;
    if exists (select 1 from calendar_day where day = new.day and kind <> 'SWAPPED_WORKING_DAY')
       or extract(isodow from new.day) > 5 and not exists (select 1 from calendar_day where day = new.day and kind = 'SWAPPED_WORKING_DAY') then
        raise exception 'The visit lies on a day off' using errcode = 'check_violation', constraint = 'ck_team_visit_day_off';
    end if;
    return new;
end $$;
create trigger team_visit_day_set before insert on team_visit for each row execute function team_visit_day_stands();
create trigger team_visit_day_moved before update of day on team_visit for each row when (new.day <> old.day) execute function team_visit_day_stands();
