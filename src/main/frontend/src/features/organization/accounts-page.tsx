import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useIsPhone } from '@/shared/lib/use-media';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { useUrlSearch } from '@/shared/lib/use-url-search';
import { FactsTable } from '@/shared/ui/facts-table';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { AccountDialog } from './account-dialog';
import { type Account, accountPagesQuery } from './accounts-api';
import { NewPersonDialog } from './new-person-dialog';
import { WaitingRoles } from './waiting-roles';

const filterNames = ['q'] as const;

/** Who may sign in and what they are allowed; for administrators. */
export function AccountsPage() {
  const { t } = useTranslation('organization');
  const [filters, setFilters] = useUrlFilters(filterNames);
  const [words, setWords] = useUrlSearch(filters.q, q => { setFilters({ q }); });
  const pages = useInfiniteQuery(accountPagesQuery(filters.q ?? ''));
  const [open, setOpen] = useState<Account | 'new' | null>(null);
  const close = () => { setOpen(null); };
  return (
    <Page title={t('accounts.title')} lead={t('accounts.lead')}>
      <WaitingRoles />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' }}>
        <TextInput
          value={words} onChange={event => { setWords(event.currentTarget.value); }} aria-label={t('accounts.search')} placeholder={t('accounts.search')}
          maxLength={100} leftSection={<IconSearch size={16} />} style={{ flex: '1 1 240px', maxWidth: 360 }}
        />
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => { setOpen('new'); }}>{t('accounts.add')}</Button>
      </div>
      <Panel flush>
        <QueryView query={pages}>
          {({ pages: read }) => {
            const rows = read.flatMap(page => page.items);
            return rows.length === 0
              ? <EmptyView title={t('accounts.none')} icon={<IconUsers size={28} stroke={1.5} />}>{t('accounts.noneWhy')}</EmptyView>
              : <AccountTable rows={rows} onOpen={setOpen} />;
          }}
        </QueryView>
      </Panel>
      {pages.hasNextPage ? (
        <Button variant="default" style={{ alignSelf: 'center' }} loading={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>
          {t('units.loadMore')}
        </Button>
      ) : null}
      {open === 'new' ? <NewPersonDialog onClose={close} /> : null}
      {open && open !== 'new' ? <AccountDialog account={open} onClose={close} /> : null}
    </Page>
  );
}

function AccountTable({ rows, onOpen }: { rows: readonly Account[]; onOpen: (account: Account) => void }) {
  const { t } = useTranslation('organization');
  if (useIsPhone()) {
    return (
      <RowCards label={t('accounts.title')}>
        {rows.map(row => (
          <RowCard
            key={row.id} title={row.name} aside={row.enabled ? undefined : <Tag tone="plain">{t('accounts.locked')}</Tag>}
            foot={<><code>{row.username}</code><ChangeButton row={row} onOpen={onOpen} /></>}
          >
            {row.unitName}
            <br /><small>{row.post}</small>
            <div><Rights row={row} /></div>
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('accounts.title')}>
      <thead>
        <tr>
          <th scope="col">{t('accounts.name')}</th>
          <th scope="col">{t('accounts.unit')}</th>
          <th scope="col">{t('accounts.rights')}</th>
          <th scope="col"><span className="visually-hidden">{t('accounts.acts')}</span></th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td style={{ minWidth: 140 }}>
              {row.name} {row.enabled ? null : <Tag tone="plain">{t('accounts.locked')}</Tag>}
              <div style={{ color: 'var(--muted)' }}><code>{row.username}</code></div>
            </td>
            <td style={{ minWidth: 140 }}>{row.unitName}<div style={{ color: 'var(--muted)' }}>{row.post}</div></td>
            <td style={{ minWidth: 140 }}><Rights row={row} /></td>
            <td className="right"><ChangeButton row={row} onOpen={onOpen} /></td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

/** What somebody is allowed, and what waits for a second person. */
function Rights({ row }: { row: Account }) {
  const { t } = useTranslation('organization');
  return (
    <>
      {[...row.roles.map(role => t(`accounts.role.${role}`)), ...row.seats.map(seat => t(`accounts.seat.${seat}`))].join(' · ') || t('accounts.noRights')}
      {row.waiting.map(role => <div key={role}><Tag tone="soon">{t('accounts.waitsFor', { role: t(`accounts.role.${role}`) })}</Tag></div>)}
    </>
  );
}

function ChangeButton({ row, onOpen }: { row: Account; onOpen: (account: Account) => void }) {
  const { t } = useTranslation('organization');
  return <Button variant="default" aria-label={t('accounts.changeOne', { name: row.name })} onClick={() => { onOpen(row); }}>{t('accounts.change')}</Button>;
}
