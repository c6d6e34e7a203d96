-- A form alone may be a draft, before a process asks it.
alter table model_draft drop constraint ck_model_draft_kind;
alter table model_draft add constraint ck_model_draft_kind check (kind in ('PROCESS', 'TABLE', 'FORM'));
