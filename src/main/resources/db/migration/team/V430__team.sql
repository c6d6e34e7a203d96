-- Decisions that found the inspection teams of a plan, or change them later. Each carries the whole composition that holds once it is signed;
-- what it changes is read by comparing it with the one before.
create table team_decision (
    id         uuid        primary key,
    plan_id    uuid        not null references plan,
    year       integer     not null,
    title      text        not null constraint ck_team_decision_title check (length(title) between 1 and 300),
    changes    uuid        references team_decision,
    state      text        not null constraint ck_team_decision_state check (state in ('PREPARED', 'PROPOSED', 'SUBMITTED', 'SIGNED', 'WITHDRAWN')),
    number     text        constraint ck_team_decision_number check (length(number) between 1 and 60),
    dated      date,
    signed_by  uuid        references person,
    signed_at  timestamptz,
    created_at timestamptz not null,
    constraint ck_team_decision_signature check ((state = 'SIGNED') = (signed_at is not null and signed_by is not null)),
    constraint ck_team_decision_numbered check (state = 'SIGNED' or (number is null and dated is null)),
    constraint ck_team_decision_founding check (changes is not null or state <> 'WITHDRAWN')
);
-- A plan has one founding decision, and at most one change of it under way.
create unique index uq_team_decision_founding on team_decision (plan_id) where changes is null;
create unique index uq_team_decision_under_way on team_decision (plan_id) where changes is not null and state not in ('SIGNED', 'WITHDRAWN');
create index ix_team_decision_in_force on team_decision (plan_id, signed_at desc) where state = 'SIGNED';
create index ix_team_decision_list on team_decision (year desc, id desc);
create index ix_team_decision_changes on team_decision (changes);

create table team (
    decision_id uuid     not null references team_decision,
    number      smallint not null constraint ck_team_number check (number between 1 and 9),
    name        text     not null,
    lead_body   text     not null references unit,
    scope       text,
    primary key (decision_id, number)
);
create index ix_team_lead_body on team (lead_body);

create table team_group (
    decision_id uuid     not null,
    team        smallint not null,
    number      smallint not null constraint ck_team_group_number check (number between 1 and 9),
    head        uuid     references person,
    primary key (decision_id, team, number),
    foreign key (decision_id, team) references team
);
create index ix_team_group_head on team_group (head);

-- A unit of the plan belongs to one group only.
create table team_unit (
    decision_id uuid     not null,
    unit_code   text     not null references unit,
    team        smallint not null,
    group_number smallint not null,
    primary key (decision_id, unit_code),
    foreign key (decision_id, team, group_number) references team_group
);
create index ix_team_unit_unit on team_unit (unit_code);

-- Somebody without an account is known by name, post and body and signs on paper.
create table team_member (
    decision_id  uuid     not null,
    team         smallint not null,
    place        smallint not null,
    seat         text     not null constraint ck_team_member_seat check (seat in ('team-leader', 'deputy-leader', 'secretary', 'member')),
    group_number smallint,
    person_id    uuid     references person,
    name         text,
    post         text,
    body         text,
    discipline   text,
    primary key (decision_id, team, place),
    foreign key (decision_id, team) references team,
    constraint ck_team_member_somebody check ((person_id is null) = (name is not null)),
    constraint ck_team_member_outside check (person_id is not null or seat = 'member'),
    constraint uq_team_member_person unique (decision_id, team, person_id)
);
create unique index uq_team_member_leader on team_member (decision_id, team) where seat = 'team-leader';
create index ix_team_member_person on team_member (person_id);

-- Which bodies were asked for people, and what they answered; one that never did is told to whoever decides.
create table team_request (
    decision_id uuid        not null references team_decision,
    body        text        not null references unit,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    answered_by uuid        references person,
    note        text,
    primary key (decision_id, body)
);
create index ix_team_request_body on team_request (body);

create table team_nomination (
    decision_id uuid     not null,
    body        text     not null,
    place       smallint not null,
    person_id   uuid     references person,
    name        text,
    post        text,
    discipline  text,
    primary key (decision_id, body, place),
    foreign key (decision_id, body) references team_request,
    constraint ck_team_nomination_somebody check ((person_id is null) = (name is not null))
);
create index ix_team_nomination_person on team_nomination (person_id);

alter table team_decision add column words tsvector generated always as (words_of(title || ' ' || coalesce(number, ''))) stored;
create index ix_team_decision_words on team_decision using gin (words);

-- The schedule of a plan: each visit takes half days, so that the database keeps a group from being in two places and a unit from being
-- visited twice at a time.
create table team_visit (
    plan_id   uuid not null references plan,
    unit_code text not null references unit,
    day       date not null,
    session   text not null constraint ck_team_visit_session check (session in ('DAY', 'MORNING', 'AFTERNOON')),
    place     text,
    primary key (plan_id, unit_code)
);
create index ix_team_visit_day on team_visit (day);
create index ix_team_visit_unit on team_visit (unit_code);

create table team_visit_half (
    plan_id      uuid     not null,
    unit_code    text     not null,
    day          date     not null,
    half         smallint not null constraint ck_team_visit_half check (half in (1, 2)),
    team         smallint not null,
    group_number smallint not null,
    foreign key (plan_id, unit_code) references team_visit on update cascade,
    constraint uq_team_visit_group unique (plan_id, team, group_number, day, half),
    constraint uq_team_visit_unit unique (unit_code, day, half)
);
create index ix_team_visit_half_visit on team_visit_half (plan_id, unit_code);
