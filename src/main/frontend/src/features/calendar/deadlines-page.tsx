import { Button, Group } from '@mantine/core';
import { IconCalendar, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { hasRole, useSession } from '@/shared/session/session';
import { FactsTable } from '@/shared/ui/facts-table';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { QueryView } from '@/shared/ui/state-views';
import { DeadlineDialog } from './deadline-dialog';
import { DeadlineTags } from './deadline-tags';
import { type Deadline, deadlinesQuery, waitingQuery } from './deadlines-api';
import { useLength, useName } from './words';

const pathOf = ({ key }: { key: string }) => `/models/deadlines/${encodeURIComponent(key)}`;

/** The deadline table as it is in force, and what waits for a second person. */
export function DeadlinesPage() {
  const { t } = useTranslation('calendar');
  const deadlines = useQuery(deadlinesQuery);
  const isManager = hasRole(useSession(), 'process-manager');
  const [isNew, setNew] = useState(false);
  const items = deadlines.data?.items ?? [];
  return (
    <Page
      title={t('title')} back={{ to: '/models', label: t('models') }} lead={t('lead')}
      headline={deadlines.data ? t('headline', { count: items.length, own: items.filter(({ own }) => own).length }) : t('title')}
      acts={(
        <Group>
          <Button component={Link} to="/models/calendar" variant="default" leftSection={<IconCalendar size={16} stroke={1.75} />}>{t('year.title')}</Button>
          {isManager ? <Button leftSection={<IconPlus size={16} />} onClick={() => { setNew(true); }}>{t('add')}</Button> : null}
        </Group>
      )}
    >
      <Waiting />
      <Panel flush><QueryView query={deadlines}>{page => <DeadlineTable deadlines={page.items} />}</QueryView></Panel>
      {isNew ? <DeadlineDialog onClose={() => { setNew(false); }} /> : null}
    </Page>
  );
}

function Waiting() {
  const { t } = useTranslation('calendar');
  const length = useLength();
  const name = useName();
  const isPhone = useIsPhone();
  const waiting = useQuery(waitingQuery).data?.items ?? [];
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('waiting.title', { count: waiting.length })} flush>
      {isPhone ? (
        <RowCards label={t('waiting.title', { count: waiting.length })}>
          {waiting.map(proposal => (
            <RowCard key={proposal.id} to={pathOf(proposal)} title={name(proposal)} foot={<span>{t('waiting.by')}: {proposal.proposedBy}</span>}>{length(proposal)}</RowCard>
          ))}
        </RowCards>
      ) : (
        <FactsTable label={t('waiting.title', { count: waiting.length })}>
          <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('length')}</th><th scope="col">{t('waiting.by')}</th></tr></thead>
          <tbody>
            {waiting.map(proposal => (
              <tr key={proposal.id}>
                <td><Link to={pathOf(proposal)}>{name(proposal)}</Link></td>
                <td>{length(proposal)}</td>
                <td>{proposal.proposedBy}</td>
              </tr>
            ))}
          </tbody>
        </FactsTable>
      )}
    </Panel>
  );
}

function DeadlineTable({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { t } = useTranslation('calendar');
  const length = useLength();
  const name = useName();
  const isPhone = useIsPhone();
  const sorted = [...deadlines].sort((a, b) => Number(b.own) - Number(a.own));
  if (isPhone) {
    return (
      <RowCards label={t('title')}>
        {sorted.map(deadline => (
          <RowCard
            key={deadline.key} to={pathOf(deadline)} title={name(deadline)} foot={<><span><DeadlineTags deadline={deadline} /></span><span>{t('validFrom')} {formatDay(deadline.validFrom)}</span></>}
          >
            {length(deadline)}
            <br /><small>{t('source')}: {deadline.source}</small>
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th><th scope="col">{t('length')}</th><th scope="col">{t('source')}</th><th scope="col">{t('validFrom')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(deadline => (
          <tr key={deadline.key}>
            <td><Link to={pathOf(deadline)}>{name(deadline)}</Link></td>
            <td>{length(deadline)}</td>
            <td>{deadline.source}<div><DeadlineTags deadline={deadline} /></div></td>
            <td className="num">{formatDay(deadline.validFrom)}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
