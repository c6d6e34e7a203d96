-- Whom each rung of a deadline's ladder tells; "deadlines" is a key of the deadline table or how such keys begin.
create table reminder_ladder (
    deadlines text    not null,
    rung      integer not null,
    tells     text[]  not null,
    source    text    not null,
    confirmed boolean not null,
    primary key (deadlines, rung)
);

-- One round a working day, whatever the number of nodes; the place says where a round that was interrupted goes on.
create table reminder_round (
    id          uuid        primary key,
    day         date        not null constraint uq_reminder_round_day unique,
    after_due   date,
    after_id    text,
    started_at  timestamptz not null,
    finished_at timestamptz
);

-- What has been sent: a rung of a task is sent once, to whomever.
create table reminder (
    task_id text    not null,
    rung    integer not null,
    due_on  date    not null,
    sent_on date    not null,
    primary key (task_id, rung)
);

create table notice (
    id           uuid        primary key,
    task_id      text        not null,
    rung         integer     not null,
    person_id    uuid        not null,
    -- as the holder of which seat
    seat         text        not null,
    seat_key     text        not null,
    -- shown only as long as the person holds the seat
    confidential boolean     not null,
    due_on       date        not null,
    sent_at      timestamptz not null,
    read_at      timestamptz,
    withdrawn_at timestamptz,
    constraint uq_notice_person unique (task_id, rung, person_id),
    constraint fk_notice_reminder foreign key (task_id, rung) references reminder,
    constraint ck_notice_withdrawn check (withdrawn_at is null or read_at is null)
);
create index ix_notice_person on notice (person_id, sent_at desc, id desc) where withdrawn_at is null;
create index ix_notice_unread on notice (person_id, sent_at desc, id desc) where read_at is null and withdrawn_at is null;

-- The members of many inspections are asked for at once.
create index ix_inspection_section_inspection on inspection_section (inspection_id);
