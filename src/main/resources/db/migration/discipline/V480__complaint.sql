-- A complaint goes its own way: accepted or refused, verified, heard, settled; or given up before that.
alter table discipline_complaint add column state text;
update discipline_complaint set state = case when outcome is null then 'RECEIVED' else 'SETTLED' end;
alter table discipline_complaint alter column state set not null;
alter table discipline_complaint add column last_on date;
update discipline_complaint set last_on = coalesce(resolved_on, received_on);
alter table discipline_complaint alter column last_on set not null;
alter table discipline_complaint add column written_on date;
alter table discipline_complaint add column answered_on date;
alter table discipline_complaint add column notice_number text;
alter table discipline_complaint add column refusal text;
alter table discipline_complaint add column complex_ground text;
alter table discipline_complaint add column ended_on date;
alter table discipline_complaint add column end_reason text;
alter table discipline_complaint add column settled_by uuid;
alter table discipline_complaint add column settler text;
alter table discipline_complaint add column number text;
alter table discipline_complaint add column new_number text;
alter table discipline_complaint drop constraint ck_discipline_complaint_outcome;
alter table discipline_complaint add constraint ck_discipline_complaint_outcome check (outcome in ('upheld', 'changed', 'cancelled') and resolved_on is not null
    and state = 'SETTLED' or outcome is null and resolved_on is null and state <> 'SETTLED');
alter table discipline_complaint add constraint ck_discipline_complaint_state check (state in ('RECEIVED', 'ACCEPTED', 'VERIFIED', 'HEARD', 'SETTLED',
    'REFUSED', 'WITHDRAWN', 'ENDED'));
alter table discipline_complaint add constraint ck_discipline_complaint_refusal check ((state = 'REFUSED') = (refusal is not null));
alter table discipline_complaint add constraint ck_discipline_complaint_end check ((state in ('WITHDRAWN', 'ENDED')) = (ended_on is not null and end_reason is not null));
drop trigger day_range_written on discipline_complaint;
drop trigger day_range_changed on discipline_complaint;
call guard_ranges('discipline_complaint', 'day', 'received_on', 'resolved_on', 'last_on', 'written_on', 'answered_on', 'ended_on');

create table discipline_complaint_check (
    case_id     uuid    not null,
    round       integer not null,
    findings    text    not null,
    verified_on date    not null,
    advice_on   date,
    advice      text,
    primary key (case_id, round),
    foreign key (case_id, round) references discipline_complaint,
    constraint ck_discipline_complaint_advice check ((advice_on is null) = (advice is null) and (round = 2 or advice is not null))
);
call guard_ranges('discipline_complaint_check', 'figure', 'round');
call guard_ranges('discipline_complaint_check', 'day', 'verified_on', 'advice_on');

create table discipline_complaint_dialogue (
    case_id      uuid    not null,
    round        integer not null,
    notified_on  date    not null,
    held_on      date    not null,
    present      boolean not null,
    participants text    not null,
    minutes      text    not null,
    primary key (case_id, round),
    foreign key (case_id, round) references discipline_complaint,
    constraint ck_discipline_complaint_dialogue_days check (notified_on <= held_on)
);
call guard_ranges('discipline_complaint_dialogue', 'figure', 'round');
call guard_ranges('discipline_complaint_dialogue', 'day', 'notified_on', 'held_on');

create table discipline_complaint_pause (
    case_id uuid    not null,
    round   integer not null,
    since   date    not null,
    until   date,
    reason  text    not null,
    primary key (case_id, round, since),
    foreign key (case_id, round) references discipline_complaint,
    constraint ck_discipline_complaint_pause_days check (until >= since)
);
call guard_ranges('discipline_complaint_pause', 'figure', 'round');
call guard_ranges('discipline_complaint_pause', 'day', 'since', 'until');

-- A complaint goes from state to state as its acts allow, whoever writes; models of before resolve it in one step.
create function keep_complaint_order() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and not (old.state = 'RECEIVED' and new.state in ('ACCEPTED', 'REFUSED', 'SETTLED')
            or old.state = 'ACCEPTED' and new.state = 'VERIFIED' or old.state = 'VERIFIED' and new.state = 'HEARD' or old.state = 'HEARD' and new.state = 'SETTLED'
            or old.state in ('RECEIVED', 'ACCEPTED', 'VERIFIED', 'HEARD') and new.state in ('WITHDRAWN', 'ENDED')) then
        raise exception 'complaint of case % cannot go from % to %', old.case_id, old.state, new.state
            using errcode = 'check_violation', constraint = 'ck_discipline_complaint_order';
    end if;
    return new;
end $$;
create trigger keep_complaint_order before update of state on discipline_complaint for each row execute function keep_complaint_order();

-- Who made the decision of a case: nobody settles a complaint against it at the second instance who made it.
create table discipline_signer (
    case_id   uuid        primary key references discipline_case,
    person_id uuid        not null,
    signed_at timestamptz not null
);
insert into discipline_signer (case_id, person_id, signed_at)
select distinct on (case_id) case_id, by_person, at from case_act
 where act in ('disciplined', 'not-disciplined') and exists (select 1 from discipline_case one where one.id = case_act.case_id)
 order by case_id, sequence desc;
update discipline_complaint one set settled_by = act.by_person
  from (select distinct on (case_id, act, facts ->> 'resolvedOn') case_id, substr(act, 11) as outcome, facts ->> 'resolvedOn' as on_day, by_person from case_act
         where act in ('complaint-upheld', 'complaint-changed', 'complaint-cancelled') order by case_id, act, facts ->> 'resolvedOn', sequence) act
 where act.case_id = one.case_id and act.outcome = one.outcome and act.on_day = one.resolved_on::text;
