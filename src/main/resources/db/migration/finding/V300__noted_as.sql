-- Digest of what was sent when a finding was noted, so that another finding under the same id is told from the same one sent again.
alter table finding add column noted_as bytea;
