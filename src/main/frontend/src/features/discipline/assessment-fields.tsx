import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { LongSelect } from '@/shared/ui/long-select';
import type { Assessment, Choices } from './api';
import classes from './case.module.css';

interface AssessmentFieldsProps {
  known: Assessment;
  choices: Choices;
  repeats: boolean;
  wrong: (field: keyof Assessment) => string | undefined;
  set: (change: Partial<Assessment>) => void;
}

/** What decides by which rules an act is judged, and whether it is a repetition or comes while a discipline is being served. */
export function AssessmentFields({ known, choices, repeats, wrong, set }: AssessmentFieldsProps) {
  const { t } = useTranslation('discipline');
  const waste = known.waste ?? { act: '', damage: null, sentence: null };
  const day = (field: 'handledFrom' | 'priorFrom', label: string, description: string) => (
    <TextInput type="date" label={label} description={description} size="md" value={known[field] ?? ''} error={wrong(field)} onChange={event => { set({ [field]: event.currentTarget.value || null }); }} />
  );
  const tick = (field: 'repeatAgreed' | 'reminderNeeded' | 'reminded', label: string) => (
    <Checkbox label={label} checked={known[field] === true} onChange={event => { set({ [field]: event.currentTarget.checked }); }} />
  );
  return (
    <>
      <div className={classes.pair}>
        {day('handledFrom', t('subject.handledFrom'), t('subject.handledFromHelp'))}
        <LongSelect label={t('subject.regime')} description={t('subject.regimeHelp')} data={choices.regimes} clearable size="md" value={known.regime ?? null} error={wrong('regime')} onChange={regime => { set({ regime }); }} />
        <LongSelect label={t('subject.serving')} data={choices.priorForms} clearable size="md" value={known.servingForm ?? null} error={wrong('servingForm')} onChange={servingForm => { set({ servingForm }); }} />
      </div>
      {repeats ? <div className={classes.pair}>{day('priorFrom', t('subject.priorFrom'), t('subject.priorFromHelp'))}</div> : null}
      {repeats ? tick('repeatAgreed', t('subject.repeatAgreed')) : null}
      <div className={classes.pair}>
        <LongSelect label={t('subject.waste')} data={choices.wasteActs} clearable size="md" value={known.waste?.act ?? null} error={wrong('waste')} onChange={act => { set({ waste: act === null ? null : { act, damage: known.waste?.damage ?? null, sentence: known.waste?.sentence ?? null } }); }} />
        {known.waste ? <NumberInput label={t('subject.wasteDamage')} min={0} allowDecimal={false} size="md" value={known.waste.damage ?? ''} onChange={value => { set({ waste: { ...waste, damage: typeof value === 'number' ? value : null } }); }} /> : null}
        {known.waste ? <LongSelect label={t('subject.wasteSentence')} data={choices.wasteSentences} clearable size="md" value={known.waste.sentence ?? null} onChange={sentence => { set({ waste: { ...waste, sentence } }); }} /> : null}
      </div>
      {tick('reminderNeeded', t('subject.reminderNeeded'))}
      {known.reminderNeeded === true ? tick('reminded', t('subject.reminded')) : null}
    </>
  );
}
