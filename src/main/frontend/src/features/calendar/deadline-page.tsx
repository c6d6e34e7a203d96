import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useParams } from '@/shared/routing/routing';
import { dayInVietnam, formatDay, formatMoment } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { hasRole, useSession } from '@/shared/session/session';
import { FactsTable } from '@/shared/ui/facts-table';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { DeadlineDialog } from './deadline-dialog';
import { DeadlineTags } from './deadline-tags';
import { deadlineQuery, type Proposal, type Version } from './deadlines-api';
import { ProposalNotice } from './proposal-notice';
import { useLength, useName } from './words';

/** One deadline: what it is now, what it was, and what is proposed. */
export function DeadlinePage() {
  const { deadlineKey = '' } = useParams();
  const deadline = useQuery(deadlineQuery(deadlineKey));
  return <QueryView query={deadline}>{({ key, versions, proposal }) => <Shown key={key} versions={versions} proposal={proposal} />}</QueryView>;
}

/** The newest version whose day has come; before the first day the first one counts. */
const inForceOf = (versions: readonly Version[]) => versions.find(({ rule }) => rule.validFrom <= dayInVietnam()) ?? versions[versions.length - 1];

function Shown({ versions, proposal }: { versions: readonly Version[]; proposal: Proposal | null }) {
  const { t } = useTranslation('calendar');
  const length = useLength();
  const name = useName();
  const isManager = hasRole(useSession(), 'process-manager');
  const [isEditing, setEditing] = useState(false);
  const current = inForceOf(versions)?.rule;
  const shown = current ?? proposal;
  if (!shown) return null;
  const mayEdit = isManager && proposal?.state !== 'OPEN';
  return (
    <Page
      title={name(shown)} back={{ to: '/models/deadlines', label: t('title') }}
      lead={current ? <>{length(current)} <DeadlineTags deadline={current} /></> : t('notYet')}
      acts={mayEdit ? <Button leftSection={<IconPencil size={16} stroke={1.75} />} onClick={() => { setEditing(true); }}>{t('change')}</Button> : undefined}
    >
      {proposal ? <ProposalNotice proposal={proposal} /> : null}
      <Panel title={t('history.title')} flush><History versions={versions} current={current?.validFrom} /></Panel>
      {isEditing ? (
        <DeadlineDialog of={proposal?.state === 'RETURNED' ? { ...shown, ...proposal } : shown} isVersion={current !== undefined} onClose={() => { setEditing(false); }} />
      ) : null}
    </Page>
  );
}

function History({ versions, current }: { versions: readonly Version[]; current: string | undefined }) {
  const { t } = useTranslation('calendar');
  const length = useLength();
  const isPhone = useIsPhone();
  if (isPhone) {
    return (
      <RowCards label={t('history.title')}>
        {versions.map(version => (
          <RowCard
            key={version.rule.validFrom} title={length(version.rule)} aside={<WhenTag from={version.rule.validFrom} current={current} />}
            foot={<><span><DeadlineTags deadline={version.rule} /></span><span>{t('validFrom')} {formatDay(version.rule.validFrom)}</span></>}
          >
            <small>{t('source')}: {version.rule.source}</small>
            <br /><Who version={version} />
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('history.title')}>
      <thead>
        <tr><th scope="col">{t('validFrom')}</th><th scope="col">{t('length')}</th><th scope="col">{t('source')}</th><th scope="col">{t('history.who')}</th></tr>
      </thead>
      <tbody>
        {versions.map(version => (
          <tr key={version.rule.validFrom}>
            <td><span className="num">{formatDay(version.rule.validFrom)}</span> <WhenTag from={version.rule.validFrom} current={current} /></td>
            <td>{length(version.rule)}</td>
            <td>{version.rule.source}<div><DeadlineTags deadline={version.rule} /></div></td>
            <td><Who version={version} /></td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

function WhenTag({ from, current }: { from: string; current: string | undefined }) {
  const { t } = useTranslation('calendar');
  if (from === current) return <Tag tone="ok">{t('history.now')}</Tag>;
  return from > dayInVietnam() ? <Tag tone="accent">{t('history.later')}</Tag> : null;
}

function Who({ version: { proposedBy, releasedBy, releasedAt, reason } }: { version: Version }) {
  const { t } = useTranslation('calendar');
  return (
    <>
      {releasedBy && releasedAt ? t('history.released', { by: releasedBy, at: formatMoment(releasedAt), proposedBy }) : t('history.product')}
      {reason ? <div style={{ color: 'var(--muted)' }}>{reason}</div> : null}
    </>
  );
}
