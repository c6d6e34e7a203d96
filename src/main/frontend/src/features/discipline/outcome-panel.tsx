import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import { Tag } from '@/shared/ui/tag';
import type { CaseDetail, Proposal } from './api';
import classes from './case.module.css';

/** What the tables propose, what the council recommends, what was decided: side by side. */
export function OutcomePanel({ outcome }: { outcome: CaseDetail['outcome'] }) {
  const { t } = useTranslation('discipline');
  return (
    <Panel title={t('outcome.title')}>
      <div className={classes.sides}>
        {outcome.screening ? <Side title={t('outcome.screening')} proposal={outcome.screening} /> : null}
        {outcome.limitations.map(one => (
          <div key={one.form} className={classes.side}>
            <h3>{t('outcome.limitation', { form: one.form })}</h3>
            <p><b>{one.endsOn ? t('outcome.limitationEnds', { day: formatDay(one.endsOn) }) : one.screening.outcome}</b></p>
            <p>{one.screening.reason}</p>
            <Known proposal={one.screening} />
          </div>
        ))}
        {outcome.proposed ? <Side title={t('outcome.proposed')} proposal={outcome.proposed} /> : <div className={classes.side}><h3>{t('outcome.proposed')}</h3><p>{t('outcome.later')}</p></div>}
        {outcome.compared.map(one => <Side key={one.regime} title={one.regime ?? ''} proposal={one} />)}
        <div className={classes.side}>
          <h3>{t('outcome.recommended')}</h3>
          <p><b>{outcome.recommended ?? t('outcome.notYet')}</b></p>
          {outcome.ballots.map(ballot => <p key={ballot.form} className="num">{ballot.form}: {t('outcome.votes', { count: ballot.votes })}</p>)}
        </div>
        <div className={classes.side}>
          <h3>{t('outcome.decided')}</h3>
          <p><b>{outcome.decided ?? (outcome.decisionNumber ? t('outcome.none') : t('outcome.notYet'))}</b></p>
          {outcome.decisionNumber ? <p className="num">{outcome.decisionNumber}</p> : null}
          {outcome.effectiveOn ? <p>{t('outcome.effective', { day: formatDay(outcome.effectiveOn) })}</p> : null}
          {outcome.effectUntil ? <p>{t('outcome.effectUntil', { day: formatDay(outcome.effectUntil) })}</p> : null}
          {outcome.servedOn ? <p>{t('outcome.served', { day: formatDay(outcome.servedOn) })}</p> : null}
          {outcome.complaintUntil ? <p>{t('outcome.complaint', { day: formatDay(outcome.complaintUntil) })}</p> : null}
        </div>
      </div>
    </Panel>
  );
}

function Side({ title, proposal }: { title: string; proposal: Proposal }) {
  return (
    <div className={classes.side}>
      <h3>{title}</h3>
      <p><b>{proposal.outcome}</b></p>
      <p>{proposal.reason}</p>
      {proposal.regime ? <p>{proposal.regime}</p> : null}
      <Known proposal={proposal} />
    </div>
  );
}

/** The article and how it is known, beside the value that rests on it. */
function Known({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('discipline');
  return (
    <>
      <p>{proposal.article}</p>
      {proposal.source ? <p>{t('outcome.source', { source: proposal.source, day: proposal.seenOn })}</p> : null}
      {proposal.confirmed ? null : <Tag tone="soon">{t('outcome.unconfirmed')}</Tag>}
    </>
  );
}
