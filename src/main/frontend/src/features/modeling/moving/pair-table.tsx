import { NativeSelect } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { formatNumber } from '@/shared/lib/format';
import { Tag } from '@/shared/ui/tag';
import type { Fault, Proposal, Step } from './moving-api';
import classes from './moving.module.css';
import type { Pairs } from './use-pairs';

/** The map of steps as a table, those first at which cases stand; for the keyboard and for those who know the names. */
export function PairTable({ proposal, pairs, faults }: { proposal: Proposal; pairs: Pairs; faults: readonly Fault[] }) {
  const { t } = useTranslation('moving');
  const waiting = proposal.from.steps.filter(step => step.running > 0);
  const others = proposal.from.steps.filter(step => step.running === 0);
  const rows = (steps: readonly Step[]) => (
    <ul className={classes.pairs}>
      {steps.map(step => <PairRow key={step.id} step={step} targets={proposal.to.steps} pairs={pairs} faults={faults.filter(fault => fault.source === step.id)} />)}
    </ul>
  );
  return (
    <div>
      {waiting.length > 0 ? rows(waiting) : <p className={classes.none}>{t('map.nobody')}</p>}
      {others.length > 0 ? (
        <details className={classes.others}>
          <summary>{t('map.others', { count: others.length })}</summary>
          {rows(others)}
        </details>
      ) : null}
    </div>
  );
}

function PairRow({ step, targets, pairs, faults }: { step: Step; targets: readonly Step[]; pairs: Pairs; faults: readonly Fault[] }) {
  const { t, i18n } = useTranslation('moving');
  const target = pairs.targetOf.get(step.id) ?? '';
  const name = step.name || step.id;
  const alike = targets.filter(other => other.type === step.type || other.id === target);
  return (
    <li className={classes.pair} {...(pairs.chosen === step.id ? { 'data-chosen': true } : {})}>
      <span className={classes.source}>
        <span>{name}</span>
        <span className={classes.kind}>{t(`kind.${step.type}`)}</span>
      </span>
      <span className={classes.count}>{step.running > 0 ? <Tag tone={target ? 'accent' : 'late'}>{t('map.cases', { count: step.running, figure: formatNumber(step.running, i18n.language) })}</Tag> : null}</span>
      <IconArrowRight size={16} stroke={1.75} className={classes.arrow} aria-hidden />
      <NativeSelect
        size="sm" aria-label={t('map.leads', { step: name })} value={target} onChange={event => { pairs.lead(step.id, event.currentTarget.value || null); }}
        data={[{ value: '', label: t('map.nowhere') }, ...alike.map(other => ({ value: other.id, label: other.name || other.id }))]}
        error={faults.length > 0 ? faults.map(fault => fault.sentence).join(' ') : undefined}
      />
    </li>
  );
}
