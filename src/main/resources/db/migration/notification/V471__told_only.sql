-- What was done already is only told: nobody decides it.
alter table decision_request add column told boolean not null default false,
    add constraint ck_decision_request_told check (not told or ended_at is not null);
update decision_request set told = true where act = 'role-given-alone';
