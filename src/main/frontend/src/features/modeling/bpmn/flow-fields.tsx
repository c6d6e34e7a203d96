import { ActionIcon, Button, Checkbox, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { type Clause, type Comparison, COMPARISONS, type Condition, needsValue, readCondition, writeCondition } from './conditions';
import { is, part, text } from './moddle';
import type { PanelTools } from './panel-tools';
import { SettledText } from './settled-text';
import classes from './step-panel.module.css';
import type { Variable } from './variables';

const blank: Clause = { variable: '', comparison: '==', value: '' };

/** When a flow is taken: whenever nothing else applies, or when variables of the case compare as picked. */
export function FlowFields({ edit, shape, element, variables }: PanelTools) {
  const { t } = useTranslation('modeling');
  const source = shape.source;
  const gateway = source?.businessObject;
  if (!source || !gateway || !is(gateway, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway')) return <Text size="sm" c="dimmed">{t('flow.always')}</Text>;
  const expression = text(part(element, 'conditionExpression'), 'body');
  const condition = expression ? readCondition(expression) : { joint: 'and' as const, clauses: [] };
  const isDefault = part(gateway, 'default') === element;
  const write = (next: Condition) => {
    const body = writeCondition(next);
    edit.set(shape, { conditionExpression: body ? edit.expression(body) : undefined });
  };
  return (
    <>
      <Checkbox
        label={t('flow.default')} description={t('flow.defaultWhy')} checked={isDefault}
        onChange={event => { edit.set(source, { default: event.currentTarget.checked ? element : undefined }); }}
      />
      {isDefault ? null : condition === null ? (
        <>
          <Text size="sm">{t('flow.tooRich')}</Text>
          <code className={classes.expression}>{expression}</code>
          <Button variant="default" onClick={() => { write({ joint: 'and', clauses: [] }); }}>{t('flow.anew')}</Button>
        </>
      ) : <Clauses key={shape.id} condition={condition} variables={variables} onChange={write} />}
    </>
  );
}

function Clauses({ condition, variables, onChange }: { condition: Condition; variables: readonly Variable[]; onChange: (condition: Condition) => void }) {
  const { t } = useTranslation('modeling');
  const { joint } = condition;
  const clauses = condition.clauses.length > 0 ? condition.clauses : [blank];
  const put = (at: number, clause: Clause | null) => {
    onChange({ joint, clauses: clauses.flatMap((other, index) => (index !== at ? [other] : clause ? [clause] : [])) });
  };
  return (
    <>
      {clauses.length > 1 ? (
        <SegmentedControl
          size="sm" aria-label={t('flow.joint')} value={joint} data={[{ value: 'and', label: t('flow.and') }, { value: 'or', label: t('flow.or') }]}
          onChange={value => { onChange({ joint: value === 'or' ? 'or' : 'and', clauses }); }}
        />
      ) : null}
      {clauses.map((clause, index) => (
        <ClauseRow key={index} clause={clause} variables={variables} onChange={next => { put(index, next); }} {...(clauses.length > 1 ? { onRemove: () => { put(index, null); } } : {})} />
      ))}
      {clauses.every(clause => clause.variable) ? (
        <Button
          variant="default" leftSection={<IconPlus size={16} />}
          onClick={() => { onChange({ joint, clauses: [...clauses, { ...blank, variable: variables[0]?.name ?? '', comparison: 'filled' }] }); }}
        >
          {t('flow.add')}
        </Button>
      ) : null}
    </>
  );
}

interface RowProps {
  clause: Clause;
  variables: readonly Variable[];
  onChange: (clause: Clause) => void;
  onRemove?: () => void;
}

function ClauseRow({ clause, variables, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('modeling');
  const variable = variables.find(other => other.name === clause.variable);
  const data = variables.map(({ name, label }) => ({ value: name, label: label === name ? name : `${label} (${name})` }));
  if (clause.variable && !variable) data.unshift({ value: clause.variable, label: clause.variable });
  return (
    <div className={classes.clause}>
      <Select
        label={t('flow.variable')} searchable allowDeselect={false} nothingFoundMessage={t('task.nothing')} value={clause.variable || null} data={data}
        onChange={value => { onChange({ ...clause, variable: value ?? '', value: '' }); }}
      />
      <Group gap="xs" grow wrap="nowrap" align="end">
        <Select
          label={t('flow.comparison')} allowDeselect={false} value={clause.comparison} data={COMPARISONS.map(value => ({ value, label: t(`comparison.${value}`) }))}
          onChange={value => { onChange({ ...clause, comparison: value as Comparison }); }}
        />
        {!needsValue(clause.comparison) ? null : variable && variable.choices.length > 0 ? (
          <Select
            label={t('flow.value')} allowDeselect={false} value={clause.value || null}
            data={[...variable.choices, ...(clause.value && !variable.choices.some(choice => choice.value === clause.value) ? [{ value: clause.value, label: clause.value }] : [])]}
            onChange={value => { onChange({ ...clause, value: value ?? '' }); }}
          />
        ) : <SettledText label={t('flow.value')} value={clause.value} onSettle={value => { onChange({ ...clause, value }); }} />}
        {onRemove ? <ActionIcon variant="subtle" color="gray" size={36} style={{ flex: 'none' }} aria-label={t('flow.remove')} onClick={onRemove}><IconTrash size={16} /></ActionIcon> : null}
      </Group>
    </div>
  );
}
