import { Autocomplete, Group, Select, Switch, Text } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { FigureField } from '@/shared/ui/figure-field';
import { eventDefinition, is } from './moddle';
import type { PanelTools } from './panel-tools';
import { readTimer, type Timer, type Unit, UNITS, writeTimer } from './timers';

const kinds = ['deadline', 'date', 'after', 'every'] as const;

/** What a timer waits for: the deadline of its step, a date that the case knows, or a time. */
export function TimerFields({ edit, shape, element, variables }: PanelTools) {
  const { t } = useTranslation('modeling');
  const definition = eventDefinition(element);
  if (!definition) return null;
  const timer = readTimer(definition);
  const apply = (next: Timer) => { edit.setInside(shape, definition, writeTimer(next, body => edit.expression(body))); };
  const start: Record<(typeof kinds)[number], Timer> = {
    deadline: { kind: 'deadline' }, date: { kind: 'date', variable: 'visitStartsAt' }, after: { kind: 'after', count: 1, unit: 'D' },
    every: { kind: 'every', count: 1, unit: 'D', times: 3 },
  };
  return (
    <>
      <Select
        label={t('timer.kind')} allowDeselect={false} value={timer.kind === 'other' ? null : timer.kind} placeholder={timer.kind === 'other' ? timer.expression : ''}
        data={kinds.map(value => ({ value, label: t(`timer.${value}`) }))}
        onChange={value => { if (value) apply(start[value as (typeof kinds)[number]]); }}
      />
      {timer.kind === 'date' ? (
        <Autocomplete label={t('timer.variable')} value={timer.variable} data={variables.map(variable => variable.name)}
          onChange={value => { if (/^\w+$/.test(value)) apply({ kind: 'date', variable: value }); }} />
      ) : null}
      {timer.kind === 'after' || timer.kind === 'every' ? (
        <Group grow align="end" gap="xs">
          <FigureField isWhole label={t('timer.count')} min={1} max={1000} value={timer.count} onChange={count => { if (count) apply({ ...timer, count }); }} />
          <Select label={t('timer.unit')} allowDeselect={false} value={timer.unit} data={UNITS.map(value => ({ value, label: t(`timer.units.${value}`) }))}
            onChange={value => { apply({ ...timer, unit: value as Unit }); }} />
        </Group>
      ) : null}
      {timer.kind === 'every' ? (
        <FigureField isWhole label={t('timer.times')} min={1} max={100} value={timer.times} onChange={times => { if (times) apply({ ...timer, times }); }} />
      ) : null}
      {is(element, 'bpmn:BoundaryEvent') ? (
        <Switch
          label={t('timer.interrupts')} checked={element.get('cancelActivity') !== false}
          onChange={event => { edit.set(shape, { cancelActivity: event.currentTarget.checked }); }}
        />
      ) : null}
      <Text size="xs" c="dimmed">{t('timer.why')}</Text>
    </>
  );
}
