-- Which content of a draft a case was last begun of in a trial.
create table model_trial (
    draft_id uuid        primary key references model_draft,
    content  text        not null,
    tried_by uuid        not null,
    tried_at timestamptz not null
);
