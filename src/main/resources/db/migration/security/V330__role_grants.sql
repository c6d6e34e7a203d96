-- A weighty role is given by two: one administrator proposes, another confirms or refuses. Where there is one administrator only, it is given at
-- once, and that stays visible.
create table role_grant (
    id           uuid        primary key,
    account_id   uuid        not null references account on delete cascade,
    -- the person of the account
    grantee_id   uuid        not null,
    role         text        not null,
    reason       text        not null,
    proposed_by  uuid        not null,
    -- in whose place
    proposed_for uuid,
    proposed_at  timestamptz not null,
    state        text        not null,
    decided_by   uuid,
    decided_for  uuid,
    decided_at   timestamptz,
    refusal      text,
    constraint ck_role_grant_state check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'GIVEN_ALONE')),
    constraint ck_role_grant_to_another check (grantee_id <> proposed_by and grantee_id is distinct from proposed_for
        and (state <> 'CONFIRMED' or (grantee_id <> decided_by and grantee_id is distinct from decided_for))),
    constraint ck_role_grant_by_two check (state <> 'CONFIRMED' or (decided_by <> proposed_by and decided_by is distinct from proposed_for
        and decided_for is distinct from proposed_by and (decided_for is null or decided_for is distinct from proposed_for))),
    constraint ck_role_grant_decided check ((state in ('CONFIRMED', 'REFUSED')) = (decided_by is not null and decided_at is not null)
        and (decided_by is null) = (decided_at is null) and (state = 'REFUSED') = (refusal is not null))
);
create unique index uq_role_grant_waiting on role_grant (account_id, role) where state = 'PROPOSED';
create index ix_role_grant_waiting on role_grant (proposed_at, id) where state = 'PROPOSED';
create index ix_role_grant_account on role_grant (account_id);
