-- What waits until a second person decides it.
create table decision_request (
    id            uuid        primary key,
    subject       uuid        not null,
    -- role of those who may decide, and who of them may not: whoever had a hand in it or may act for them
    role          text        not null,
    excluded      uuid[]      not null,
    act           text        not null,
    name          text        not null,
    path          text        not null,
    asked_by      uuid        not null,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    ended_at      timestamptz
);
create unique index uq_decision_request_open on decision_request (subject) where ended_at is null;
create index ix_decision_request_role on decision_request (role, asked_at desc, id desc) where ended_at is null;

-- A notice tells of a rung of a task, or of something that waits for a decision.
alter table notice
    alter column task_id drop not null,
    alter column rung drop not null,
    alter column due_on drop not null,
    add column request_id uuid references decision_request,
    add constraint ck_notice_subject check ((request_id is null) = (task_id is not null and rung is not null and due_on is not null));
create unique index uq_notice_request on notice (request_id, person_id) where request_id is not null;
