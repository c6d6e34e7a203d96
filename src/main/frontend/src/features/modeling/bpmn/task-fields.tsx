import { Button, Checkbox, Group, Select } from '@mantine/core';
import { IconFilePlus, IconPencil } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { fileKind, fileStem } from '../drafts/draft-files';
import type { SetFile } from '../drafts/drafts-api';
import { fileNames } from '../drafts/file-names';
import { useExpert } from '../use-expert';
import { propertyOf, text } from './moddle';
import type { PanelTools } from './panel-tools';

/** A human task: the seat, the deadline, the form, and what goes with handing work over. */
export function TaskFields({ edit, shape, element, files, catalogue, steps, onOpenFile, onAddForm }: PanelTools) {
  const { t } = useTranslation('modeling');
  const forms = useForms(files);
  const form = text(element, 'camunda:formRef');
  const formFile = files.find(file => fileKind(file.path) === 'form' && fileStem(file.path) === form);
  const seat = text(element, 'camunda:candidateGroups');
  const others = steps.filter(step => step.id !== shape.id).map(step => ({ value: step.id, label: step.name }));
  const setForm = (id: string | null) => {
    edit.set(shape, { 'camunda:formRef': id ?? undefined, 'camunda:formRefBinding': id ? 'deployment' : undefined });
  };
  const property = (name: string) => ({
    value: propertyOf(element, name) || null,
    onChange: (value: string | null) => { edit.setProperty(shape, name, value ?? ''); },
  });
  return (
    <>
      <Select
        label={t('task.seat')} description={t('task.seatWhy')} searchable clearable nothingFoundMessage={t('task.nothing')} value={seat || null}
        data={known(seat, catalogue.seats)} onChange={value => { edit.set(shape, { 'camunda:candidateGroups': value ?? undefined }); }}
      />
      <Select
        label={t('task.deadline')} searchable clearable nothingFoundMessage={t('task.nothing')}
        data={known(propertyOf(element, 'deadline'), catalogue.deadlines)} {...property('deadline')}
      />
      <Select
        label={t('task.form')} searchable clearable nothingFoundMessage={t('task.nothing')} value={form || null} onChange={setForm}
        data={known(form, forms)}
      />
      <Group gap="xs">
        <Button
          variant="default" leftSection={<IconFilePlus size={16} stroke={1.75} />}
          onClick={() => { setForm(onAddForm(text(element, 'name'))); }}
        >
          {t('task.addForm')}
        </Button>
        {formFile ? (
          <Button variant="default" leftSection={<IconPencil size={16} stroke={1.75} />} onClick={() => { onOpenFile(formFile.path); }}>{t('task.openForm')}</Button>
        ) : null}
      </Group>
      <Select label={t('task.fourEyes')} description={t('task.fourEyesWhy')} searchable clearable data={others} {...property('fourEyes')} />
      <Select label={t('task.returnTo')} description={t('task.returnToWhy')} searchable clearable data={others} {...property('returnTo')} />
      <Checkbox
        label={t('task.offline')} checked={propertyOf(element, 'offline') === 'true'}
        onChange={event => { edit.setProperty(shape, 'offline', event.currentTarget.checked ? 'true' : ''); }}
      />
    </>
  );
}

/** The forms of the set by the step that asks them; their ids beside that for experts, and where several are called the same. */
function useForms(files: readonly SetFile[]): { name: string; label: string }[] {
  const [isExpert] = useExpert();
  const { i18n } = useTranslation('modeling');
  return useMemo(() => {
    const names = fileNames(files, i18n.language);
    const forms = files.filter(file => fileKind(file.path) === 'form').map(({ path }) => ({ name: fileStem(path), label: names.get(path) ?? fileStem(path) }));
    const isShared = (label: string) => forms.filter(other => other.label === label).length > 1;
    return forms.map(({ name, label }) => ({ name, label: name !== label && (isExpert || isShared(label)) ? `${label} (${name})` : label }));
  }, [files, isExpert, i18n.language]);
}

/** The entries of the catalogue, and what is set even where the catalogue does not know it. */
export function known(value: string, entries: readonly { name: string; label: string }[]): { value: string; label: string }[] {
  const all = entries.map(entry => ({ value: entry.name, label: entry.label }));
  return value && !entries.some(entry => entry.name === value) ? [{ value, label: value }, ...all] : all;
}
