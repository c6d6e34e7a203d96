import { Autocomplete, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { part, text } from './moddle';
import type { PanelTools } from './panel-tools';

type Mode = 'once' | 'parallel' | 'sequential';

/** Whether a step happens once, or once for each entry of a list. */
export function RepeatFields({ edit, shape, element, variables }: PanelTools) {
  const { t } = useTranslation('modeling');
  const loop = part(element, 'loopCharacteristics');
  const mode: Mode = !loop ? 'once' : loop.get('isSequential') ? 'sequential' : 'parallel';
  const collection = /^\$\{(\w+)\}$/.exec(text(loop, 'camunda:collection'))?.[1] ?? '';
  const entry = text(loop, 'camunda:elementVariable');
  const apply = (next: Mode, list: string, name: string) => {
    edit.setRepeat(shape, next === 'once' ? null : { collection: list, entry: name, isSequential: next === 'sequential' });
  };
  const names = variables.map(variable => variable.name);
  return (
    <>
      <SegmentedControl
        size="sm" fullWidth aria-label={t('panel.repeat')} value={mode} data={(['once', 'parallel', 'sequential'] as const).map(value => ({ value, label: t(`repeat.${value}`) }))}
        onChange={value => { apply(value as Mode, collection || 'sectionIds', entry || 'sectionId'); }}
      />
      {mode === 'once' ? null : (
        <>
          <Named key={`list ${collection}`} label={t('repeat.list')} value={collection} names={names} onSettle={value => { apply(mode, value, entry); }} />
          <Named key={`entry ${entry}`} label={t('repeat.entry')} value={entry} names={['unitCode', 'sectionId', 'findingId']} onSettle={value => { apply(mode, collection, value); }} />
          <Text size="xs" c="dimmed">{t('repeat.why')}</Text>
        </>
      )}
    </>
  );
}

function Named({ label, value, names, onSettle }: { label: string; value: string; names: string[]; onSettle: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  return (
    <Autocomplete
      label={label} value={typed} data={[...new Set(names)]} onChange={setTyped} onOptionSubmit={onSettle}
      onBlur={() => { if (typed !== value) onSettle(typed.replace(/\W/g, '')); }}
    />
  );
}
