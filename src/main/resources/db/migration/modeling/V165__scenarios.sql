-- A run of a tried model that is to come out the same in every later version of the process.
create table model_scenario (
    id          uuid        primary key,
    process_key text        not null,
    name        text        not null,
    steps       jsonb       not null,
    expected    jsonb       not null,
    created_by  uuid        not null,
    created_at  timestamptz not null,
    -- The newest run: of which content, when, what it passed, and why it failed if it did.
    run_hash    text,
    run_at      timestamptz,
    run_covered jsonb,
    run_why     text,
    run_element text,
    constraint uq_model_scenario_name unique (process_key, name)
);
