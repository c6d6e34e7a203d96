-- Invented people of the demo; shut out of a database whose demo is off.
alter table account add column invented boolean not null default false;
alter table account add column shut_out boolean not null default false;
-- Only the demo and the very first start bring people by themselves.
update account set invented = true
 where username <> 'admin'
   and exists (select 1 from audit_entry entry
                where entry.subject = 'ACCOUNT' and entry.subject_id = account.id and entry.act = 'account-created'
                  and entry.actor_id = '00000000-0000-0000-0000-000000000000');
alter table account add constraint ck_account_shut_out check (not (shut_out and (enabled or not invented)));
