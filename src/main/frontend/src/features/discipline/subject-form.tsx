import { Alert, Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { LongSelect } from '@/shared/ui/long-select';
import { UnitSelect } from '@/shared/ui/unit-select';
import { type Assessment, type Choices, type Option, type Subject, unassessed } from './api';
import { AssessmentFields } from './assessment-fields';
import classes from './case.module.css';

interface SubjectFormProps {
  start: Subject;
  choices: Choices;
  error: unknown;
  saving: boolean;
  act: string;
  save: (subject: Subject) => void;
}

/** Whom a case concerns, the act, and what the screening table asks. */
export function SubjectForm({ start, choices, error, saving, act, save }: SubjectFormProps) {
  const { t } = useTranslation('discipline');
  const [subject, setSubject] = useState(start);
  const set = (change: Partial<Subject>) => { setSubject(before => ({ ...before, ...change })); };
  const known = subject.assessment ?? unassessed;
  const assess = (change: Partial<Assessment>) => { set({ assessment: { ...known, ...change } }); };
  const wrong = (field: string) => (isProblem(error) ? error.fields.find(one => one.path === field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(subject);
  };
  const line = (field: 'personName' | 'post', label: string) => (
    <TextInput label={label} required size="md" maxLength={200} value={subject[field]} error={wrong(field)} onChange={event => { set({ [field]: event.currentTarget.value }); }} />
  );
  const day = (field: 'factOn' | 'detectedOn', label: string) => (
    <TextInput type="date" label={label} required size="md" value={subject[field]} error={wrong(field)} onChange={event => { set({ [field]: event.currentTarget.value }); }} />
  );
  const choice = (field: 'specialGround' | 'priorForm' | 'circumstance', label: string, options: Option[]) => (
    <LongSelect label={label} data={options} clearable searchable size="md" value={subject[field]} error={wrong(field)} onChange={value => { set({ [field]: value }); }} />
  );
  return (
    <form onSubmit={submit} className={classes.form}>
      {isProblem(error) ? <Alert color="red" variant="light" role="alert">{error.message}</Alert> : null}
      <div className={classes.pair}>{line('personName', t('page.person'))}{line('post', t('subject.post'))}<UnitSelect label={t('subject.unit')} value={subject.unitCode} error={wrong('unitCode')} onChange={unitCode => { set({ unitCode }); }} /></div>
      <div className={classes.pair}>
        <LongSelect label={t('subject.type')} data={choices.subjectTypes} allowDeselect={false} size="md" value={subject.subjectType} error={wrong('subjectType')} onChange={value => { set({ subjectType: value ?? '' }); }} />
        <Checkbox label={t('subject.leader')} checked={subject.leader} mt="xl" onChange={event => { set({ leader: event.currentTarget.checked }); }} />
      </div>
      <Textarea label={t('subject.facts')} required autosize minRows={3} maxLength={10000} size="md" value={subject.facts} error={wrong('facts')} onChange={event => { set({ facts: event.currentTarget.value }); }} />
      <div className={classes.pair}>{day('factOn', t('subject.factOn'))}{day('detectedOn', t('subject.detectedOn'))}</div>
      <div className={classes.pair}>
        {choice('specialGround', t('subject.special'), choices.specialGrounds)}
        {choice('priorForm', t('subject.prior'), choices.priorForms)}
        {choice('circumstance', t('subject.circumstance'), choices.circumstances)}
      </div>
      <AssessmentFields known={known} choices={choices} repeats={subject.priorForm !== null} wrong={field => wrong(`assessment.${field}`)} set={assess} />
      <Checkbox label={t('subject.proceedAnyway')} checked={subject.proceedAnyway} onChange={event => { set({ proceedAnyway: event.currentTarget.checked }); }} />
      <Checkbox label={t('subject.noLimitation')} checked={subject.noLimitation} onChange={event => { set({ noLimitation: event.currentTarget.checked }); }} />
      <Button type="submit" size="md" loading={saving} style={{ justifySelf: 'start' }}>{act}</Button>
    </form>
  );
}
