import { Alert, Button, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import type { FieldProblem } from '@/shared/api/problem';
import { formatNumber } from '@/shared/lib/format';
import { FigureField } from '@/shared/ui/figure-field';
import { LongSelect } from '@/shared/ui/long-select';
import { CircumstanceFields } from './circumstance-fields';
import { type Facts, type Violation, violationsQuery } from './api';
import classes from './finding.module.css';
import { ResponsibleFields } from './responsible-fields';

interface FactsFormProps {
  criterion: string;
  unitCode: string;
  value: Facts;
  onChange: (facts: Facts) => void;
  /** What is wrong, as a whole and field by field; null for nothing. */
  fault: { message: string; fields: readonly FieldProblem[] } | null;
  saving: boolean;
  act: string;
  save: () => void;
  /** Stands before the act. */
  children?: ReactNode;
  /** Stands beside the act. */
  beside?: ReactNode;
}

export const nothing: Facts = {
  violation: '', description: '', numerator: null, denominator: null, cases: null, occurredOn: '', severity: null, severityReason: null, responsible: [],
  circumstances: null,
};

/** What is said of a violation: which, what, how much, when, who answers, and how grave if not as the table has it. */
export function FactsForm({ criterion, unitCode, value: facts, onChange, fault, saving, act, save, children, beside }: FactsFormProps) {
  const { t, i18n } = useTranslation('finding');
  const violations = useQuery(violationsQuery(facts.occurredOn)).data ?? [];
  const set = (change: Partial<Facts>) => { onChange({ ...facts, ...change }); };
  const wrong = (field: string) => fault?.fields.find(one => one.path === field)?.message;
  const chosen = violations.find(one => one.code === facts.violation);
  // What is no figure is kept by its field alone; nothing is sent until it is one.
  const [unread, setUnread] = useState<readonly string[]>([]);
  const share = facts.numerator !== null && facts.denominator ? (facts.numerator / facts.denominator) * 100 : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (unread.length === 0) save();
  };
  const figure = (field: 'numerator' | 'denominator' | 'cases') => (
    <FigureField label={t(`note.${field}`)} value={facts[field]} min={0} size="md" error={wrong(field)} onChange={next => {
      setUnread(before => [...before.filter(other => other !== field), ...(Number.isNaN(next) ? [field] : [])]);
      set({ [field]: Number.isNaN(next) ? null : next });
    }} />
  );
  return (
    <form onSubmit={submit} className={classes.form}>
      {fault ? <Alert color="red" variant="light" role="alert">{fault.message}</Alert> : null}
      <LongSelect
        label={t('note.violation')} data={optionsOf(violations, criterion, t)} value={facts.violation || null} searchable required size="md"
        error={wrong('violation')} onChange={code => { set({ violation: code ?? '' }); }}
        description={chosen ? [t('note.default', { severity: chosen.severity }), chosen.escalation].filter(Boolean).join(' · ') : undefined}
      />
      <Textarea label={t('note.description')} value={facts.description} required autosize minRows={3} maxLength={5000} size="md" error={wrong('description')} onChange={event => { set({ description: event.currentTarget.value }); }} />
      <div className={classes.pair}>
        {figure('numerator')}{figure('denominator')}{figure('cases')}
        <TextInput type="date" label={t('note.occurred')} value={facts.occurredOn} required size="md" error={wrong('occurredOn')} onChange={event => { set({ occurredOn: event.currentTarget.value }); }} />
      </div>
      {share === null ? null : <p className="num">{t('note.share', { percent: formatNumber(share, i18n.language) })}</p>}
      {chosen ? (
        <CircumstanceFields
          violation={chosen} value={facts.circumstances} error={wrong('circumstances')} onChange={circumstances => { set({ circumstances }); }}
          onUnread={(field, isUnread) => { setUnread(before => [...before.filter(other => other !== field), ...(isUnread ? [field] : [])]); }}
        />
      ) : null}
      <ResponsibleFields unitCode={unitCode} value={facts.responsible} error={wrong('responsible')} onChange={responsible => { set({ responsible }); }} />
      <details open={facts.severity !== null}>
        <summary>{t('note.other')}</summary>
        <div className={classes.pair}>
          <Select label={t('note.severity')} data={['F1', 'F2', 'F3', 'F4', 'F5']} value={facts.severity} clearable size="md" onChange={severity => { set({ severity: severity as Facts['severity'] }); }} />
          <Textarea label={t('note.severityReason')} value={facts.severityReason ?? ''} autosize maxLength={2000} size="md" onChange={event => { set({ severityReason: event.currentTarget.value || null }); }} />
        </div>
      </details>
      {children}
      <div className={classes.acts}><Button type="submit" size="md" loading={saving} disabled={unread.length > 0}>{act}</Button>{beside}</div>
    </form>
  );
}

/** The violations of the criterion come first. */
function optionsOf(violations: readonly Violation[], criterion: string, t: (key: string) => string) {
  const option = ({ code, name }: Violation) => ({ value: code, label: `${name} (${code})` });
  const here = violations.filter(one => one.criteria.includes(criterion));
  const others = violations.filter(one => !one.criteria.includes(criterion));
  return [...(here.length > 0 ? [{ group: t('note.here'), items: here.map(option) }] : []), { group: t('note.elsewhere'), items: others.map(option) }];
}
