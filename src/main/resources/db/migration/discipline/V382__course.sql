-- Which steps a case leaves out, on which ground and by which document.
create table discipline_steps (
    case_id  uuid primary key references discipline_case,
    steps    text not null,
    ground   text not null,
    document text not null,
    constraint ck_discipline_steps_ground check (steps = 'no-meeting' and ground in ('FORMER_AGENCY', 'LEVEL_DECISION', 'REVIEW_HELD')
                                              or steps = 'no-council' and ground in ('CONCLUSION_NAMES_FORM', 'COURT', 'PARTY'))
);

-- The first vote of the council: discipline or not; counted, never named.
create table discipline_first_vote (
    case_id            uuid    primary key references discipline_case,
    for_discipline     integer not null,
    against_discipline integer not null,
    invalid            integer not null default 0,
    tie                text,
    constraint ck_discipline_first_vote_counts check (for_discipline >= 0 and against_discipline >= 0 and invalid >= 0)
);
call guard_ranges('discipline_first_vote', 'figure', 'for_discipline', 'against_discipline', 'invalid');

-- The time limit passed without a decision: why, who answers for it, what comes next.
create table discipline_delay (
    case_id      uuid not null references discipline_case,
    explained_on date not null,
    reason       text not null,
    responsible  text not null,
    next         text not null,
    primary key (case_id, explained_on)
);
call guard_ranges('discipline_delay', 'day', 'explained_on');

-- Complaints, at the first and at the second instance.
create table discipline_complaint (
    case_id     uuid    not null references discipline_case,
    round       integer not null,
    received_on date    not null,
    text        text    not null,
    outcome     text,
    resolved_on date,
    primary key (case_id, round),
    constraint ck_discipline_complaint_round check (round in (1, 2)),
    constraint ck_discipline_complaint_outcome check (outcome in ('upheld', 'changed', 'cancelled') and resolved_on is not null
                                                   or outcome is null and resolved_on is null)
);
call guard_ranges('discipline_complaint', 'figure', 'round');
call guard_ranges('discipline_complaint', 'day', 'received_on', 'resolved_on');
insert into discipline_complaint (case_id, round, received_on, text, outcome, resolved_on)
select entered.case_id, entered.round, entered.received_on, entered.text, resolved.outcome, resolved.resolved_on
  from (select distinct on (case_id, facts ->> 'round') case_id, sequence, (facts ->> 'round')::integer as round, (facts ->> 'receivedOn')::date as received_on,
               facts ->> 'text' as text
          from case_act where act = 'complaint-received' and facts ->> 'round' in ('1', '2') order by case_id, facts ->> 'round', sequence) entered
  left join lateral (select substr(act, 11) as outcome, (facts ->> 'resolvedOn')::date as resolved_on
                       from case_act where case_id = entered.case_id and act in ('complaint-upheld', 'complaint-changed', 'complaint-cancelled')
                        and sequence > entered.sequence and facts ->> 'resolvedOn' is not null order by sequence limit 1) resolved on true
 where exists (select 1 from discipline_case one where one.id = entered.case_id);

-- A case goes from state to state as its acts allow, whoever writes.
create function keep_discipline_order() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and not exists (select 1 from (values ('OPENED', 'DEFERRED'), ('DEFERRED', 'OPENED'), ('OPENED', 'ACCEPTED'),
            ('OPENED', 'NOT_OPENED'), ('OPENED', 'EXEMPTED'), ('OPENED', 'TRANSFERRED'), ('ACCEPTED', 'REVIEWED'), ('ACCEPTED', 'COUNCIL_FORMED'),
            ('REVIEWED', 'COUNCIL_FORMED'), ('COUNCIL_FORMED', 'RECOMMENDED'), ('ACCEPTED', 'DECIDED'), ('REVIEWED', 'DECIDED'), ('RECOMMENDED', 'DECIDED'),
            ('DECIDED', 'SERVED'), ('SERVED', 'CLOSED'), ('SERVED', 'CANCELLED'), ('OPENED', 'EXPIRED'), ('DEFERRED', 'EXPIRED'), ('ACCEPTED', 'EXPIRED'),
            ('REVIEWED', 'EXPIRED'), ('COUNCIL_FORMED', 'EXPIRED'), ('RECOMMENDED', 'EXPIRED')) step (before, after)
            where step.before = old.state and step.after = new.state) then
        raise exception 'discipline_case % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'check_violation', constraint = 'ck_discipline_case_order';
    end if;
    return new;
end $$;
create trigger keep_discipline_order before update of state on discipline_case for each row execute function keep_discipline_order();
