create table account (
    id            uuid        primary key,
    person_id     uuid        not null constraint uq_account_person unique,
    username      text        not null,
    password_hash text        not null,
    name          text        not null,
    post          text        not null default '',
    unit_code     text,
    enabled       boolean     not null default true,
    created_at    timestamptz not null
);
create unique index uq_account_username on account (lower(username));

create table account_role (
    account_id uuid not null references account on delete cascade,
    role       text not null,
    primary key (account_id, role)
);
create index ix_account_role on account_role (role);

-- Failed sign-ins by account name and by address; the waits grow with the failures.
create table sign_in_failure (
    source        text        primary key,
    failures      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz
);

create table access_token (
    id           uuid        primary key,
    account_id   uuid        not null references account on delete cascade,
    name         text        not null,
    token_hash   text        not null constraint uq_access_token_hash unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_on date
);
create index ix_access_token_account on access_token (account_id);

-- One row per chain: its length and the hash of its last entry.
create table audit_head (
    subject    text   not null,
    subject_id uuid   not null,
    sequence   bigint not null,
    hash       text   not null,
    primary key (subject, subject_id)
);

-- "before" and "after" are json, not jsonb: the hash is over the very text that is stored.
create table audit_entry (
    subject    text        not null,
    subject_id uuid        not null,
    sequence   bigint      not null,
    at         timestamptz not null,
    actor_id   uuid        not null,
    actor_name text        not null,
    acting_for uuid,
    act        text        not null,
    before     json        not null,
    after      json        not null,
    hash       text        not null,
    primary key (subject, subject_id, sequence)
);
create index ix_audit_entry_actor on audit_entry (actor_id, at);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only' using errcode = 'integrity_constraint_violation', constraint = 'ck_audit_append_only';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_audit_change();
create trigger audit_entry_never_emptied before truncate on audit_entry for each statement execute function refuse_audit_change();
