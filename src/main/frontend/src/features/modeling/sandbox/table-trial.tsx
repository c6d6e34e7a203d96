import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { FigureField } from '@/shared/ui/figure-field';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import type { DraftDetail } from '../drafts/drafts-api';
import classes from './sandbox.module.css';
import { askTable, tableQuery, type TableAnswer, type TableInput, type TableQuestion, type Values } from './sandbox-api';
import { StepFault } from './step-fault';
import { Why } from './trial-record';

/** Tries a table without a process: values for what its columns read, and which rows apply to them. */
export function TableTrial({ draft }: { draft: DraftDetail['draft'] }) {
  const { t } = useTranslation('sandbox');
  const questions = useQuery(tableQuery(draft.id));
  return (
    <Page title={t('page.title')} back={{ to: `/models/drafts/${draft.id}`, label: draft.name }} headline={t('table.headline', { name: draft.name })} lead={t('table.what')}>
      {questions.error ? <StepFault error={questions.error} /> : (
        <QueryView query={questions}>{found => <Asking draftId={draft.id} questions={found.questions} />}</QueryView>
      )}
    </Page>
  );
}

function Asking({ draftId, questions }: { draftId: string; questions: readonly TableQuestion[] }) {
  const { t } = useTranslation('sandbox');
  const [chosen, setChosen] = useState(questions[0]?.decision ?? '');
  const [values, setValues] = useState<Values>({});
  const ask = useMutation({ mutationFn: (asked: Values) => askTable(draftId, chosen, asked) });
  const question = questions.find(one => one.decision === chosen);
  const given = Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== null && value !== '' && question?.inputs.some(input => input.name === name)));
  const isUnreadable = Object.values(given).some(value => Number.isNaN(value));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isUnreadable) ask.mutate(given);
  };
  if (!question) return null;
  return (
    <div className={classes.frame} data-even>
      <Panel title={t('table.values')}>
        <form onSubmit={submit} className={classes.stack}>
          {questions.length > 1 ? (
            <Select
              label={t('table.decision')} allowDeselect={false} value={chosen} data={questions.map(one => ({ value: one.decision, label: one.name }))}
              onChange={next => { setChosen(next ?? chosen); ask.reset(); }}
            />
          ) : null}
          {question.inputs.length === 0 ? <p className={classes.muted}>{t('table.noInputs')}</p> : null}
          {question.inputs.map(input => (
            <InputField key={`${chosen} ${input.name}`} input={input} value={values[input.name]} onChange={value => { setValues({ ...values, [input.name]: value }); }} />
          ))}
          <p className={classes.muted}>{t('table.emptyWhy')}</p>
          <StepFault error={ask.error} />
          <div className={classes.acts}>
            <Button type="submit" loading={ask.isPending} disabled={isUnreadable} leftSection={<IconPlayerPlay size={16} />}>{t('table.ask')}</Button>
          </div>
        </form>
      </Panel>
      <Panel title={t('table.answer')}>
        <div aria-live="polite">{ask.data ? <Answered answer={ask.data} /> : <EmptyView title={t('table.none')}>{t('table.noneWhy')}</EmptyView>}</div>
      </Panel>
    </div>
  );
}

const figures = new Set(['number', 'integer', 'long', 'double']);

/** A field for what a column reads, of the kind that the column has. */
function InputField({ input, value, onChange }: { input: TableInput; value: unknown; onChange: (value: unknown) => void }) {
  const { t } = useTranslation('sandbox');
  const label = input.label === input.name ? input.name : t('table.input', { label: input.label, name: input.name });
  const text = typeof value === 'string' ? value : '';
  if (figures.has(input.type)) return <FigureField label={label} value={typeof value === 'number' ? value : null} onChange={onChange} />;
  if (input.type === 'boolean') {
    return (
      <Select
        label={label} clearable value={typeof value === 'boolean' ? String(value) : null} onChange={next => { onChange(next === null ? null : next === 'true'); }}
        data={[{ value: 'true', label: t('values.yes') }, { value: 'false', label: t('values.no') }]}
      />
    );
  }
  if (input.type === 'date' || input.type === 'datetime' || input.type === 'time') {
    const type = input.type === 'datetime' ? 'datetime-local' : input.type;
    return <TextInput type={type} label={label} value={text} onChange={event => { onChange(event.currentTarget.value); }} />;
  }
  if (input.type === '') return <AnyField label={label} value={value} onChange={onChange} />;
  return <Autocomplete label={label} value={text} data={[...input.values]} onChange={onChange} />;
}

/** What only some formula reads may be a text or a figure: which, one says. */
function AnyField({ label, value, onChange }: { label: string; value: unknown; onChange: (value: unknown) => void }) {
  const { t } = useTranslation('sandbox');
  const [isFigure, setFigure] = useState(true);
  return (
    <div className={classes.either}>
      {isFigure ? <FigureField label={label} value={typeof value === 'number' ? value : null} onChange={onChange} />
        : <TextInput label={label} value={typeof value === 'string' ? value : ''} onChange={event => { onChange(event.currentTarget.value); }} />}
      <Select
        aria-label={t('values.kind', { name: label })} allowDeselect={false} value={isFigure ? 'number' : 'text'}
        data={[{ value: 'number', label: t('values.number') }, { value: 'text', label: t('values.text') }]} onChange={kind => { setFigure(kind === 'number'); onChange(null); }}
      />
    </div>
  );
}

function Answered({ answer }: { answer: TableAnswer }) {
  const { t } = useTranslation('sandbox');
  const rows = answer.results.map(row => Object.entries(row).filter(([, value]) => value !== '').map(([name, value]) => (name ? `${name}: ${value}` : value)).join('; '));
  return (
    <div className={classes.stack}>
      {rows.length === 0 ? <p><strong>{t('record.noRule')}</strong></p> : <ul className={classes.list}>{rows.map((row, place) => <li key={place} className={classes.entry}><strong>{row || t('record.empty')}</strong></li>)}</ul>}
      {answer.decisions.map((decision, place) => <Why key={`${String(place)}${decision.decision}`} decision={decision} />)}
    </div>
  );
}
