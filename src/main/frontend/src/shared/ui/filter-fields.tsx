import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { plain } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import classes from './filter-fields.module.css';
import { LongSelect } from './long-select';

/**
 * Filters that are chosen from lists, in a line; on a phone behind one button that says how many are set.
 *
 * @param set how many of them are set
 */
export function FilterFields({ set, children }: { set: number; children: ReactNode }) {
  const { t } = useTranslation('common');
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  const fields = <div className={classes.fields}>{children}</div>;
  if (!isPhone) return fields;
  return (
    <>
      <Button
        variant="default" className={classes.open ?? ''} aria-expanded={isOpen} onClick={() => { setOpen(!isOpen); }}
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
      >
        {set > 0 ? t('filter.moreSet', { count: set }) : t('filter.more')}
      </Button>
      {isOpen ? fields : null}
    </>
  );
}

export interface Choice {
  value: string;
  label: string;
}

interface ChoiceFilterProps {
  /** What the list is of, also shown while nothing is chosen. */
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string | null) => void;
  /** Something is always chosen. */
  isFixed?: boolean;
}

/** One of a list, found with or without diacritics; can be taken back. */
export function ChoiceFilter({ label, value, choices, onChange, isFixed = false }: ChoiceFilterProps) {
  const { t } = useTranslation('common');
  const isPhone = useIsPhone();
  // A link may name what the list does not hold, or the list is still on its way.
  const data = value && !choices.some(choice => choice.value === value) ? [...choices, { value, label: value }] : [...choices];
  return (
    <LongSelect
      aria-label={label} placeholder={label} size="sm" searchable={!isFixed} clearable={!isFixed} allowDeselect={!isFixed} clearButtonProps={{ 'aria-label': t('filter.clear', { label }) }}
      value={value ?? null} onChange={onChange} data={data} nothingFoundMessage="–" {...(isPhone ? {} : { comboboxProps: { width: 'max-content', position: 'bottom-start' } })}
      filter={({ options, search }) => options.filter(option => 'value' in option && plain(`${option.label} ${option.value}`).includes(plain(search)))}
    />
  );
}

/** Words to look for. */
export function WordsFilter({ label, value, onChange }: { label: string; value: string; onChange: (words: string) => void }) {
  const { t } = useTranslation('common');
  return (
    <TextInput
      size="sm" value={value} onChange={event => { onChange(event.currentTarget.value); }} aria-label={label} placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.75} />}
      rightSection={value ? <CloseButton size="sm" aria-label={t('filter.clear', { label })} onClick={() => { onChange(''); }} /> : null}
    />
  );
}
