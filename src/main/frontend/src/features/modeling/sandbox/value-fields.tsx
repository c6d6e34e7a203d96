import '@/shared/form/texts';
import { Select, TextInput } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import classes from './sandbox.module.css';
import { isUnread, type Kind, kinds, type Typed } from './values';

interface ValueFieldsProps {
  names: readonly string[];
  typed: Readonly<Record<string, Typed>>;
  onChange: (typed: Record<string, Typed>) => void;
}

const untyped: Typed = { kind: 'text', text: '' };

/** A line for each name that the model reads: what kind of value, and the value. */
export function ValueFields({ names, typed, onChange }: ValueFieldsProps) {
  const { t } = useTranslation('sandbox');
  return (
    <div className={classes.values}>
      {names.map(name => {
        const one = typed[name] ?? untyped;
        const change = (part: Partial<Typed>) => { onChange({ ...typed, [name]: { ...one, ...part } }); };
        return (
          <div key={name} className={classes.value} role="group" aria-label={name}>
            <span className={classes.name}>{name}</span>
            <Select
              aria-label={t('values.kind', { name })} value={one.kind} allowDeselect={false} comboboxProps={{ withinPortal: true }}
              data={kinds.map(kind => ({ value: kind, label: t(`values.${kind}`) }))} onChange={kind => { change({ kind: kind as Kind, text: '' }); }}
            />
            {one.kind === 'boolean' ? (
              <Select
                aria-label={t('values.value', { name })} value={one.text || null} clearable
                data={[{ value: 'true', label: t('values.yes') }, { value: 'false', label: t('values.no') }]} onChange={text => { change({ text: text ?? '' }); }}
              />
            ) : (
              <TextInput
                aria-label={t('values.value', { name })} value={one.text} inputMode={one.kind === 'number' ? 'decimal' : 'text'}
                error={isUnread(one) ? t('form:verdict.number') : undefined} placeholder={one.kind === 'list' ? t('values.listHint') : undefined} onChange={event => { change({ text: event.currentTarget.value }); }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
