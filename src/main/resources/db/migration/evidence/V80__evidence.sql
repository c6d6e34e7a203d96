-- The bytes lie on disk under their hash; who handled them stands in the audit trail under EVIDENCE.
create table evidence (
    id               uuid        primary key,
    subject_kind     text        not null,
    subject_id       text        not null,
    sha256           text        not null constraint ck_evidence_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    size             bigint      not null constraint ck_evidence_size check (size > 0),
    media_type       text        not null,
    name             text        not null,
    uploaded_by      uuid        not null,
    taken_at         timestamptz,
    received_at      timestamptz not null,
    withdrawn_by     uuid,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    constraint ck_evidence_withdrawal check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3))
);
create unique index uq_evidence_content on evidence (subject_kind, subject_id, sha256) where withdrawn_at is null;
create index ix_evidence_subject on evidence (subject_kind, subject_id, received_at, id);
create index ix_evidence_sha256 on evidence (sha256);

-- A record of evidence stays as it was made; once, it may be taken back.
create function refuse_evidence_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.withdrawn_at is null
            and to_jsonb(new) - array['withdrawn_by', 'withdrawn_at', 'withdrawn_reason']
              = to_jsonb(old) - array['withdrawn_by', 'withdrawn_at', 'withdrawn_reason'] then
        return new;
    end if;
    raise exception 'evidence is not changed' using errcode = 'integrity_constraint_violation', constraint = 'ck_evidence_unchanged';
end
$$;
create trigger evidence_unchanged before update or delete on evidence for each row execute function refuse_evidence_change();
create trigger evidence_never_emptied before truncate on evidence for each statement execute function refuse_evidence_change();
