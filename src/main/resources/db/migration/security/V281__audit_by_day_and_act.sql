-- The trail is searched by day and by act; by actor it has an index already.
create index ix_audit_entry_at on audit_entry (at);
create index ix_audit_entry_act on audit_entry (act, at);
