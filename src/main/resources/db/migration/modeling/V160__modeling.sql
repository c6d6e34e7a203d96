-- What processes, tables and forms consist of; the same content is kept once.
create table model_file (
    hash    text  primary key,
    content bytea not null
);

-- A working copy of a set of models.
create table model_draft (
    id           uuid        primary key,
    kind         text        not null constraint ck_model_draft_kind check (kind in ('PROCESS', 'TABLE')),
    key          text        not null,
    name         text        not null,
    state        text        not null constraint ck_model_draft_state
                             check (state in ('OPEN', 'SUBMITTED', 'SCHEDULED', 'RELEASED', 'DISCARDED')),
    -- Versions in force when the work began, by definition.
    base         jsonb       not null,
    version      integer     not null,
    opened_by    uuid        not null,
    opened_at    timestamptz not null,
    reason       text        not null default '',
    legal_basis  text        not null default '',
    in_force_on  date,
    submitted_by uuid,
    submitted_at timestamptz,
    released_by  uuid,
    remark       text        not null default ''
);
create index ix_model_draft_opened on model_draft (opened_at desc, id desc);
create index ix_model_draft_scheduled on model_draft (in_force_on) where state = 'SCHEDULED';

-- Every version of a draft that can be gone back to.
create table model_save (
    draft_id uuid        not null references model_draft,
    number   integer     not null,
    saved_by uuid        not null,
    saved_at timestamptz not null,
    note     text        not null default '',
    -- Hashes of contents by file name.
    files    jsonb       not null,
    hash     text        not null,
    primary key (draft_id, number)
);

-- Who has a draft open.
create table model_editor (
    draft_id  uuid        not null references model_draft,
    person_id uuid        not null,
    since     timestamptz not null,
    seen_at   timestamptz not null,
    primary key (draft_id, person_id)
);

create table model_release (
    id            uuid        primary key,
    draft_id      uuid        not null references model_draft constraint uq_model_release_draft unique,
    kind          text        not null,
    key           text        not null,
    name          text        not null,
    version       integer     not null,
    definition_id text        not null,
    released_at   timestamptz not null,
    released_by   uuid        not null,
    submitted_by  uuid        not null,
    reason        text        not null,
    legal_basis   text        not null,
    in_force_on   date        not null,
    hash          text        not null,
    constraint uq_model_release_version unique (kind, key, version)
);
create index ix_model_release_released on model_release (released_at desc, id desc);

-- The key pair by which other servers know what came from this one.
create table model_signing_key (
    only_one    boolean primary key default true check (only_one),
    public_key  bytea not null,
    private_key bytea not null
);
