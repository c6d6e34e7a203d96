import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PlanningDetailView, PlanningMeter, PlanningOpinionView } from '@/shared/api/types';
import { useTranslation } from '@/shared/i18n';
import { formatDay, formatNumber } from '@/shared/lib/format';
import { Tag } from '@/shared/ui/tag';
import classes from './plan-basis.module.css';

/** Everything that a plan is answered for by whoever gives an opinion, submits or approves it, on one page. */
export function PlanBasis({ detail }: { detail: PlanningDetailView }) {
  const { t } = useTranslation('planning');
  return (
    <dl className={classes.basis}>
      <PlanContents detail={detail} />
      <Row label={t('basis.coverage')}>
        <ul>
          <li><Share label={t('plan.coverage.communes')} meter={detail.coverage.communes} /></li>
          <li><Share label={t('plan.coverage.departments')} meter={detail.coverage.departments} /></li>
        </ul>
        {detail.coverageReason ? <p>{t('basis.coverageReason', { reason: detail.coverageReason })}</p> : null}
      </Row>
      {detail.waves.map(wave => (
        <Row key={wave.number} label={t('basis.wave', { name: wave.name, from: formatDay(wave.startsOn), to: formatDay(wave.endsOn) })}>
          <Units detail={detail} wave={wave.number} />
        </Row>
      ))}
      {detail.problems.length > 0 ? <Row label={t('plan.problems')}><ul>{detail.problems.map(problem => <li key={problem.code + problem.text}>{problem.text}</li>)}</ul></Row> : null}
      {detail.gaps.length > 0 ? <Row label={t('plan.gaps')}>{detail.gaps.map(gap => `${gap.unitName} (${t('plan.score', { score: gap.riskScore })})`).join('; ')}</Row> : null}
      {detail.opinions.length > 0 ? <Row label={t('plan.opinions')}><PlanOpinions detail={detail} /></Row> : null}
      {detail.decisionReason ? <Row label={t('basis.returned')}>{detail.decisionReason}</Row> : null}
    </dl>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return <><dt>{label}</dt><dd>{children}</dd></>;
}

/** Purpose, contents, method and period alone, where the rest of the plan is shown anyway. */
export function PlanText({ detail }: { detail: PlanningDetailView }) {
  return <dl className={classes.basis}><PlanContents detail={detail} /></dl>;
}

function PlanContents({ detail }: { detail: PlanningDetailView }) {
  const { t } = useTranslation('planning');
  const { periodFrom, periodTo, method } = detail;
  return (
    <>
      {detail.purpose ? <Row label={t('basis.purpose')}><p className={classes.text}>{detail.purpose}</p></Row> : null}
      {detail.contents ? <Row label={t('basis.contents')}><p className={classes.text}>{detail.contents}</p></Row> : null}
      {method ? <Row label={t('basis.method')}>{t(`basis.method.${method}`, { defaultValue: method })}</Row> : null}
      {periodFrom && periodTo ? <Row label={t('basis.period')}>{`${formatDay(periodFrom)} – ${formatDay(periodTo)}`}</Row> : null}
      <Row label={t('basis.unannounced')}>{detail.unannounced}</Row>
    </>
  );
}

function Share({ label, meter }: { label: string; meter: PlanningMeter }) {
  const { i18n } = useTranslation('planning');
  return <>{meter.covered}/{meter.total} ({formatNumber(meter.percent, i18n.language)} %) {label} <CoverageTag meter={meter} /></>;
}

/** Whether a share reaches what it is held against, which is common practice and said to be so. */
export function CoverageTag({ meter }: { meter: PlanningMeter }) {
  const { t } = useTranslation('planning');
  return (
    <Tag tone={meter.met ? 'ok' : 'soon'} icon={meter.met ? IconCircleCheck : IconAlertTriangle}>
      {t(meter.met ? 'plan.coverage.met' : 'plan.coverage.below', { threshold: meter.threshold })}
    </Tag>
  );
}

function Units({ detail, wave }: { detail: PlanningDetailView; wave: number }) {
  const { t } = useTranslation('planning');
  const units = detail.targets.filter(target => target.wave === wave);
  return (
    <>
      {t('plan.targets.count', { count: units.length })}: {units.map(unit => (unit.mode === 'THEMATIC' ? `${unit.unitName} (${t('plan.thematic')})` : unit.unitName)).join(', ')}
    </>
  );
}

/** What the bodies asked said, who kept silent, and what became of each opinion. */
export function PlanOpinions({ detail }: { detail: PlanningDetailView }) {
  const { t } = useTranslation('planning');
  return (
    <>
      <ul>{detail.opinions.map(opinion => <li key={opinion.unitCode + (opinion.givenAt ?? '')}><OpinionText opinion={opinion} isAnsweredAtOnce={detail.reception !== null} /></li>)}</ul>
      {detail.reception ? <p className={classes.text}>{t('basis.reception', { text: detail.reception })}</p> : null}
    </>
  );
}

function OpinionText({ opinion, isAnsweredAtOnce }: { opinion: PlanningOpinionView; isAnsweredAtOnce: boolean }) {
  const { t } = useTranslation('planning');
  if (!opinion.givenAt) return <><b>{opinion.unitName}</b>: {t('basis.silent')}</>;
  const asksForAnswer = !opinion.agrees || Boolean(opinion.text);
  return (
    <>
      <b>{opinion.unitName}</b>: {t(opinion.agrees ? 'plan.agrees' : 'plan.disagrees')}{opinion.text ? ` – ${opinion.text}` : ''}
      {opinion.answer ? <div>{t('basis.answer', { text: opinion.answer })}</div> : null}
      {asksForAnswer && !opinion.answer && !isAnsweredAtOnce ? <div><Tag tone="soon">{t('basis.unanswered')}</Tag></div> : null}
    </>
  );
}
