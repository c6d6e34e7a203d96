-- Nobody brings into force what they proposed, and what was decided names who did.
alter table deadline_proposal
    add constraint ck_deadline_proposal_by_two check (state <> 'RELEASED' or decided_by <> proposed_by),
    add constraint ck_deadline_proposal_decided check ((state = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null));
