create table inbox_task (
    id              text        primary key,
    process_key     text        not null,
    definition_id   text        not null,
    instance_id     text        not null,
    element_id      text        not null,
    name            text        not null,
    help            text        not null,
    case_id         uuid        not null,
    case_title      text        not null,
    unit_code       text,
    seat            text        not null,
    seat_key        text        not null,
    -- a seat that several people share: its work belongs to the group until somebody claims it
    shared          boolean     not null,
    -- nobody but its seat may know of it, not even who oversees all work: a disciplinary case, a visit that nobody is to expect
    confidential    boolean     not null,
    form_key        text        not null,
    properties      jsonb       not null,
    variables       jsonb       not null,
    deadline_key    text,
    deadline        jsonb,
    -- 9999-12-31 where nothing is due, so that one index serves the order of every list
    due_on          date        not null,
    state           text        not null constraint ck_inbox_task_state check (state in ('OPEN', 'COMPLETED', 'RETURNED', 'WITHDRAWN')),
    assignee        uuid,
    created_at      timestamptz not null,
    closed_at       timestamptz,
    completed_by    uuid,
    draft           jsonb,
    draft_saved_at  timestamptz,
    remarks         jsonb,
    remarks_by      uuid,
    submission      jsonb,
    search_text     text        not null,
    version         integer     not null default 0,
    constraint ck_inbox_task_closed check ((state = 'OPEN') = (closed_at is null))
);

create index ix_inbox_task_seat on inbox_task (seat_key, due_on, id) where state = 'OPEN';
create index ix_inbox_task_due on inbox_task (due_on, id) where state = 'OPEN';
create index ix_inbox_task_case on inbox_task (case_id, closed_at);
create index ix_inbox_task_step on inbox_task (instance_id, element_id, closed_at);
create index ix_inbox_task_done on inbox_task (completed_by, closed_at desc, id) where completed_by is not null;

-- The first answer to a request, for every later request with the same key.
create table idempotent_request (
    person_id  uuid        not null,
    key        uuid        not null,
    task_id    text        not null,
    verb       text        not null,
    answer     jsonb       not null,
    at         timestamptz not null,
    primary key (person_id, key)
);
create index ix_idempotent_request_at on idempotent_request (at);

-- What was done in the course of a case, in the words of those who did it.
create table case_act (
    case_id   uuid        not null,
    sequence  bigint      generated always as identity,
    act       text        not null,
    facts     jsonb       not null,
    by_person uuid        not null,
    at        timestamptz not null,
    primary key (case_id, sequence)
);
