import { IconAlertTriangle, IconCircleHalf2, IconCircleCheck, IconCircleMinus, IconCircleX, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import type { FieldOffer } from '@/shared/field/field-sheets';
import type { FindingRow } from '@/shared/findings/findings';
import { unsentFindings } from '@/shared/findings/unsent-findings';
import { formatDay, formatNumber } from '@/shared/lib/format';
import { SavedLine } from '@/shared/saving/saved-note';
import { useSavingPart } from '@/shared/saving/saving-context';
import { ButtonLink } from '@/shared/ui/button';
import { FigureField } from '@/shared/ui/figure-field';
import { later } from '@/shared/ui/later';
import { SeverityBadge } from '@/shared/ui/severity-badge';
import { SourceTag } from '@/shared/ui/source-tag';
import { TextArea, TextField } from '@/shared/ui/text-field';
import { type Answer, type AnswerValue, type Criterion, isComplete, type SectionDetail } from './api';
import { Offer } from './offer';
import classes from './section.module.css';
import { type AnswerBody, bodyOf, useAnswer } from './use-answer';

const ConflictView = later(async () => (await import('@/shared/saving/conflict-view')).ConflictView);
const EvidenceStrip = later(async () => (await import('@/shared/evidence/evidence-strip')).EvidenceStrip);

const CHOICES = [
  { value: 'COMPLIANT', icon: IconCircleCheck }, { value: 'PARTIAL', icon: IconCircleHalf2 }, { value: 'NON_COMPLIANT', icon: IconCircleX },
] as const;

interface CardProps {
  detail: SectionDetail;
  criterion: Criterion;
  findings: readonly FindingRow[];
  /** What a field sheet proposes as the team's answer. */
  offer?: FieldOffer | undefined;
}

/** One criterion: what is asked, what the unit said, the answer, a note. */
export function CriterionCard({ detail, criterion, findings, offer }: CardProps) {
  const { t, i18n } = useTranslation('checklist');
  const saved = useAnswer(detail, criterion);
  const { value, note } = saved.value;
  // A choice is sent at once; what is typed waits until the hands rest.
  const change = (next: AnswerValue, text: string, wait: boolean) => { saved.change({ value: next, note: text }, { now: !wait }); };
  const isBegun = note.trim() !== '' || Object.values(value).some(part => part !== null && part !== undefined);
  const unfinished = isBegun && !isComplete(criterion.answerType, value, note) ? t('unfinished') : undefined;
  const item = `${detail.section.id}/${criterion.code}`;
  const isWaiting = useSavingPart(({ unsent, owner }) => unsent.some(one => one.owner === owner?.key && one.kind === 'photo' && one.body.of === item));
  const [open, setOpen] = useState(isWaiting);
  const locked = detail.right === 'READ' || detail.section.closed;
  const points = (detail.right === 'SELF' ? criterion.self : criterion.answer)?.points ?? null;
  return (
    <article id={criterion.code} className={classes.card} aria-label={criterion.code}>
      <div className={classes.meta}>
        <span>{criterion.code} · {t('max', { points: formatNumber(criterion.maxScore, i18n.language) })}</span>
        {points === null ? null : <span className="num">{t('points', { points: formatNumber(points, i18n.language, 2) })}</span>}
      </div>
      <h2 className={classes.text}>{criterion.text}</h2>
      <p className={classes.sources}>
        <SourceTag source={criterion.dutySource} lookedAt={criterion.lookedAt} of={source => t('duty', { source })} />
        <SourceTag source={criterion.bandSource} of={source => t('band', { source })} />
      </p>
      {detail.right !== 'SELF' && criterion.self ? <p className={classes.self}>{t('self', { answer: summary(criterion.self, t) })}</p> : null}
      <AnswerFields criterion={criterion} value={value} locked={locked} change={(next, wait) => { change(next, note, wait); }} />
      {offer && detail.right !== 'SELF' ? (
        <Offer offer={offer} subject={detail.section.subjectId} take={locked ? undefined : next => { change(next, note, false); }} />
      ) : null}
      <TextArea
        label={t('note')} value={note} error={value.notApplicable && !note.trim() ? t('noteNeeded') : undefined} maxLength={4000} disabled={locked}
        onChange={event => { change(value, event.currentTarget.value, true); }}
      />
      <Violations detail={detail} criterion={criterion.code} findings={findings} locked={locked} />
      <details className={classes.more} open={open} onToggle={event => { setOpen(event.currentTarget.open); }}>
        <summary>{t('evidenceFiles')}</summary>
        {open ? <EvidenceStrip subject={{ kind: 'checklist-item', id: item }} mayAdd={!locked} anchor={criterion.code} /> : null}
      </details>
      <details className={classes.more}>
        <summary>{t('more')}</summary>
        <p>{t('evidence', { text: criterion.evidence })}</p>
        <p>{t('basis', { text: criterion.legalBasis })}</p>
      </details>
      {saved.conflict ? (
        <ConflictView
          base={saved.conflict.base ? inWords(saved.conflict.base, t) : null} mine={inWords(saved.conflict.mine, t)} theirs={saved.conflict.theirs}
          other={inWords(bodyOf(saved.conflict.theirs.current as unknown as Answer | null), t)} keepMine={saved.keepMine} takeTheirs={saved.takeTheirs}
        />
      ) : null}
      <SavedLine saved={saved} unfinished={unfinished} />
    </article>
  );
}

/** What was found wrong at this item, and the way to note more. */
function Violations({ detail, criterion, findings, locked }: { detail: SectionDetail; criterion: string; findings: readonly FindingRow[]; locked: boolean }) {
  const { t } = useTranslation('checklist');
  // As one text, so that nothing is drawn again for what is typed elsewhere.
  const pages = useSavingPart(shown => unsentFindings(shown, { sectionId: detail.section.id, criterion }).map(({ item }) => item.page).join(' '));
  const unsent = pages === '' ? [] : pages.split(' ');
  const mayNote = detail.right === 'VERIFY' && !locked;
  if (findings.length === 0 && unsent.length === 0 && !mayNote) return null;
  return (
    <div className={classes.findings}>
      {findings.map(finding => (
        <Link key={finding.id} to={`/findings/${finding.id}`}><SeverityBadge severity={finding.severity} /> {finding.code}</Link>
      ))}
      {unsent.map(page => <Link key={page} to={page}><IconPencil size={16} stroke={1.75} aria-hidden /> {t('unsentViolation')}</Link>)}
      {mayNote ? (
        <ButtonLink to={`/findings/new?section=${detail.section.id}&criterion=${criterion}`} size="md" leftSection={<IconAlertTriangle size={18} />}>
          {t('noteViolation')}
        </ButtonLink>
      ) : null}
    </div>
  );
}

function inWords({ value, note }: AnswerBody, t: (key: string) => string): string {
  const given = Object.values(value).some(part => part !== null && part !== undefined && part !== false) ? summary({ value }, t) : '';
  return [given, note].filter(Boolean).join('\n') || t('saving:conflict.empty');
}

function summary(answer: Pick<Answer, 'value'>, t: (key: string) => string): string {
  const { value } = answer;
  if (value.notApplicable) return t('choice.NOT_APPLICABLE');
  if (value.choice) return t(`choice.${value.choice}`);
  if (value.denominator) return `${value.numerator ?? 0}/${value.denominator}`;
  if (value.due) return [formatDay(value.due), value.actual ? formatDay(value.actual) : '–'].join(' → ');
  return String(value.number ?? value.numerator ?? value.actual ?? '–');
}

interface FieldsProps { criterion: Criterion; value: AnswerValue; locked: boolean; change: (value: AnswerValue, wait: boolean) => void }

function AnswerFields({ criterion, value, locked, change }: FieldsProps) {
  const { t } = useTranslation('checklist');
  const notApplicable = (
    <button type="button" className={classes.choice} aria-pressed={value.notApplicable === true} disabled={locked}
      onClick={() => { change({ notApplicable: true }, false); }}>
      <IconCircleMinus size={18} stroke={1.75} aria-hidden />{t('choice.NOT_APPLICABLE')}
    </button>
  );
  if (criterion.answerType === 'compliance') {
    return (
      <div className={classes.choices} role="group" aria-label={t('answer')}>
        {CHOICES.map(({ value: choice, icon: Icon }) => (
          <button key={choice} type="button" className={classes.choice} data-choice={choice} aria-pressed={value.choice === choice} disabled={locked}
            onClick={() => { change({ choice }, false); }}>
            <Icon size={18} stroke={1.75} aria-hidden />{t(`choice.${choice}`)}
          </button>
        ))}
        {notApplicable}
      </div>
    );
  }
  return <div className={classes.figures}><Figures criterion={criterion} value={value} locked={locked} change={change} />{notApplicable}</div>;
}

function Figures({ criterion, value, locked, change }: FieldsProps) {
  const { t, i18n } = useTranslation('checklist');
  const figure = (label: string, part: 'number' | 'numerator' | 'denominator') => (
    <FigureField label={label} value={value[part] ?? null} min={0} size="md" disabled={locked}
      onChange={next => { change({ ...value, notApplicable: false, [part]: Number.isNaN(next) ? null : next }, true); }} />
  );
  if (criterion.answerType === 'number') return figure(t('number', { unit: criterion.unit }), 'number');
  if (criterion.answerType === 'ratio') {
    const share = value.denominator ? ((value.numerator ?? 0) / value.denominator) * 100 : null;
    return <>{figure(t('numerator'), 'numerator')}{figure(t('denominator'), 'denominator')}{share === null ? null : <b className="num">{formatNumber(share, i18n.language)} %</b>}</>;
  }
  const day = (label: string, part: 'due' | 'actual') => (
    <TextField type="date" label={label} value={value[part] ?? ''} size="md" disabled={locked}
      onChange={event => { change({ ...value, notApplicable: false, [part]: event.currentTarget.value || null }, true); }} />
  );
  return <>{day(t('due'), 'due')}{day(t('actual'), 'actual')}</>;
}
