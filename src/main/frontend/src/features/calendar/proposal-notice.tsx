import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { hasRole, useSession } from '@/shared/session/session';
import { Notice } from '@/shared/ui/notice';
import { type Proposal, useDecide } from './deadlines-api';
import { Fault } from './fault';
import { useLength } from './words';

/** What is proposed of a deadline, and what the reader may do about it. Who proposed it does not release it. */
export function ProposalNotice({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('calendar');
  const length = useLength();
  const isOpen = proposal.state === 'OPEN';
  const facts = [
    [t('length'), length(proposal)], [t('source'), proposal.source], [t('validFrom'), formatDay(proposal.validFrom)], [t('reason'), proposal.reason],
    [t('read'), t(proposal.confirmed ? 'yes' : 'tag.unconfirmed')],
  ];
  return (
    <Notice
      tone={isOpen ? 'accent' : 'soon'}
      title={isOpen ? t('proposal.waits', { by: proposal.proposedBy, at: formatMoment(proposal.proposedAt) }) : t('proposal.returned', { by: proposal.decidedBy })}
    >
      {isOpen ? null : <p>{proposal.remark}</p>}
      <dl style={{ display: 'grid', gridTemplateColumns: 'minmax(90px, max-content) 1fr', gap: '2px 12px', margin: '4px 0 8px' }}>
        {facts.map(([label, value]) => [<dt key={`${label} label`}>{label}</dt>, <dd key={label} style={{ margin: 0 }}>{value}</dd>])}
      </dl>
      {isOpen ? <Acts proposal={proposal} /> : null}
    </Notice>
  );
}

function Acts({ proposal: { id, mayRelease } }: { proposal: Proposal }) {
  const { t } = useTranslation('calendar');
  const isManager = hasRole(useSession(), 'process-manager');
  const [isReturning, setReturning] = useState(false);
  const [remark, setRemark] = useState('');
  const decide = useDecide(id);
  const back = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate({ verb: 'return', remark: remark.trim() });
  };
  if (!isManager) return null;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {mayRelease ? <Button loading={decide.isPending} onClick={() => { decide.mutate({ verb: 'release' }); }}>{t('act.release')}</Button> : null}
        {mayRelease ? <Button variant="default" onClick={() => { setReturning(!isReturning); }}>{t('act.return')}</Button> : null}
        {mayRelease ? null : <Button variant="default" loading={decide.isPending} onClick={() => { decide.mutate({ verb: 'withdraw' }); }}>{t('act.withdraw')}</Button>}
      </Group>
      {mayRelease ? null : <p style={{ margin: 0 }}>{t('proposal.second')}</p>}
      {isReturning ? (
        <form onSubmit={back}>
          <Textarea label={t('act.remark')} required autosize minRows={2} maxLength={2000} value={remark} onChange={event => { setRemark(event.currentTarget.value); }} />
          <Button type="submit" variant="default" mt="xs" disabled={!remark.trim()} loading={decide.isPending}>{t('act.sendBack')}</Button>
        </form>
      ) : null}
      <Fault error={decide.error} />
    </Stack>
  );
}
