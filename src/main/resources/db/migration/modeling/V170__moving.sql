-- Running cases that were moved from one version of their process to another.
create table case_migration (
    id              uuid        primary key,
    process_key     text        not null,
    process_name    text        not null,
    from_definition text        not null,
    to_definition   text        not null,
    from_version    integer     not null,
    to_version      integer     not null,
    -- Steps of the source with the steps of the target to which they lead.
    pairs           jsonb       not null,
    -- Which of the running cases were meant: unit, step, olderThanDays.
    filter          jsonb       not null,
    state           text        not null constraint ck_case_migration_state check (state in ('RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
    started_by      uuid        not null,
    started_by_name text        not null,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    undone_by       uuid,
    undone_by_name  text,
    undone_at       timestamptz,
    constraint ck_case_migration_undone check ((undone_by is null) = (state in ('RUNNING', 'DONE')))
);
create index ix_case_migration_started on case_migration (started_at desc, id desc);
-- Two managers do not move the cases of one version at the same time.
create unique index uq_case_migration_running on case_migration (from_definition) where state in ('RUNNING', 'UNDOING');

create table case_migration_item (
    migration_id uuid    not null references case_migration,
    number       integer not null,
    instance_id  text    not null,
    case_id      uuid    not null,
    state        text    not null constraint ck_case_migration_item_state
                         check (state in ('PENDING', 'MOVED', 'REFUSED', 'UNDONE', 'KEPT')),
    -- Rules that forbade the move, or the way back, with what their sentences name.
    reasons      jsonb   not null default '[]',
    -- Hash over all rows of the case after the move: as long as they are the same, nothing has happened to it.
    fingerprint  text,
    primary key (migration_id, number),
    constraint uq_case_migration_item_instance unique (migration_id, instance_id)
);
create index ix_case_migration_item_state on case_migration_item (migration_id, state, number);

-- Rows that a move changed, as they were before it; without content those that it added.
create table case_migration_row (
    migration_id uuid    not null,
    number       integer not null,
    table_name   text    not null,
    row_key      text    not null,
    content      jsonb,
    primary key (migration_id, number, table_name, row_key),
    foreign key (migration_id, number) references case_migration_item
);

-- The stock schema finds the subscriptions of a case only by reading all of them.
create index ix_act_ru_event_subscr_instance on act_ru_event_subscr (proc_inst_id_);

-- Figures of a process are asked version by version.
create index ix_inbox_task_definition on inbox_task (definition_id, created_at);
