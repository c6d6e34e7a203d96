-- A modeler that sends the same files again finds its draft.
create index ix_model_draft_set on model_draft (kind, key) where state in ('OPEN', 'SUBMITTED');
