import { Button, CloseButton, Group, Modal, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTranslation } from '@/shared/i18n';
import { fieldsOf, type FormSchema, inLanguage } from '@/shared/form/form-schema';
import { SavedLine } from '@/shared/saving/saved-note';
import { LongSelect } from '@/shared/ui/long-select';
import classes from './task-view.module.css';
import type { Remark, TaskRow } from './types';
import { useRemarks } from './use-remarks';

interface ReturnDialogProps {
  opened: boolean;
  task: TaskRow;
  /** Step that the work goes back to. */
  step: string;
  /** That step's form; a remark may be pinned to one of its fields, or be on the whole. */
  form: FormSchema | null;
  onClose: () => void;
  onReturn: (remarks: Remark[]) => void;
}

/** Says what is to be corrected, field by field. What was typed stays until the work has gone back, whatever is closed meanwhile. */
export function ReturnDialog({ opened, task, step, form, onClose, onReturn }: ReturnDialogProps) {
  const { t, i18n } = useTranslation('worklist');
  const fields = form ? fieldsOf(inLanguage(form, i18n.language === 'en' ? 'en' : 'vi')) : [];
  const { remarks, setRemarks, add, saved } = useRemarks(task);
  const said = remarks.filter(remark => remark.text.trim());
  const choices = [{ value: '', label: t('return.whole') }, ...fields.map(({ path, label }) => ({ value: path, label }))];

  function change(at: number, part: Partial<Remark>) {
    setRemarks(remarks.map((remark, index) => (index === at ? { ...remark, ...part } : remark)));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (said.length > 0) onReturn(said.map(remark => ({ ...remark, text: remark.text.trim() })));
  }

  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={t('return.title', { step })} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <p className={classes.help}>{t('return.lead')}</p>
        {remarks.map((remark, index) => (
          <div key={index} className={classes.remark}>
            {fields.length > 0 ? (
              <LongSelect
                label={t('return.field')} data={choices} value={remark.path} allowDeselect={false} searchable
                onChange={path => { change(index, { path: path ?? '' }); }}
              />
            ) : null}
            <Textarea
              label={t('return.text')} autosize minRows={2} required={index === 0} {...(index === 0 ? { 'data-autofocus': true } : {})}
              value={remark.text} onChange={event => { change(index, { text: event.currentTarget.value }); }}
            />
            {remarks.length > 1 ? (
              <CloseButton className={classes.dropRemark ?? ''} aria-label={t('return.drop', { number: index + 1 })} onClick={() => { setRemarks(remarks.filter((_, other) => other !== index)); }} />
            ) : null}
          </div>
        ))}
        <SavedLine saved={saved} />
        <Group justify="space-between" mt="md">
          <Button variant="subtle" leftSection={<IconPlus size={16} />} onClick={add}>{t('return.add')}</Button>
          <Group>
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" disabled={said.length === 0}>{t('return.act')}</Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}
