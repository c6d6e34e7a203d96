-- The trail is searched by the person for whom something was done, too; few acts are done for another.
create index ix_audit_entry_acting_for on audit_entry (acting_for, at) where acting_for is not null;
