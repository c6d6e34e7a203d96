import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { LongSelect } from '@/shared/ui/long-select';
import { type Level, levels, peopleQuery, type Responsible } from './api';
import classes from './finding.module.css';

interface ResponsibleFieldsProps {
  unitCode: string;
  value: readonly Responsible[];
  error: string | undefined;
  onChange: (responsible: Responsible[]) => void;
}

/** Whoever adds a line writes in it next. */
function focusFirst(line: HTMLElement | null) {
  line?.querySelector('input')?.focus();
}

/** Who answers: the one who did it, the head, the leadership, each on a line of their own. */
export function ResponsibleFields({ unitCode, value, error, onChange }: ResponsibleFieldsProps) {
  const { t } = useTranslation('finding');
  const [entered, setEntered] = useState(-1);
  const people = useQuery(peopleQuery(unitCode)).data?.people ?? [];
  const change = (index: number, part: Partial<Responsible>) => { onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one))); };
  const name = (index: number, personId: string | null) => {
    const person = people.find(one => one.id === personId);
    change(index, { personId, ...(person ? { post: person.post } : {}) });
  };
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0, display: 'grid', gap: 10 }}>
      <legend>{t('page.responsible')}</legend>
      {value.map((one, index) => (
        <div key={index} ref={index === entered ? focusFirst : null} className={classes.person}>
          <LongSelect
            label={t('page.level')} data={levels.map(level => ({ value: level, label: t(`level.${level}`) }))} value={one.level} allowDeselect={false} size="md"
            onChange={level => { change(index, { level: level as Level }); }}
          />
          <LongSelect
            label={t('page.person')} data={people.map(person => ({ value: person.id, label: person.name }))} value={one.personId} clearable searchable size="md"
            onChange={personId => { name(index, personId); }}
          />
          <TextInput label={t('page.post')} value={one.post} required maxLength={200} size="md" onChange={event => { change(index, { post: event.currentTarget.value }); }} />
          <ActionIcon variant="default" size={44} aria-label={t('note.removePerson')} onClick={() => { setEntered(-1); onChange(value.filter((_, at) => at !== index)); }}><IconTrash size={18} /></ActionIcon>
        </div>
      ))}
      {error ? <p role="alert" style={{ color: 'var(--late)', margin: 0 }}>{error}</p> : null}
      <Button
        variant="default" leftSection={<IconPlus size={16} />} style={{ justifySelf: 'start' }}
        onClick={() => { setEntered(value.length); onChange([...value, { level: 'OFFICIAL', personId: null, post: '' }]); }}
      >
        {t('note.addPerson')}
      </Button>
    </fieldset>
  );
}
