-- Waits are kept by digests of where attempts come from; what was counted by account and by address before is void.
delete from sign_in_failure;
create index ix_sign_in_failure_last on sign_in_failure (last_at);
comment on table sign_in_failure is 'failed sign-ins by account and address, by device, by account and by address';
