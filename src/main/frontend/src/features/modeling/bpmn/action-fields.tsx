import { Checkbox, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { decisionIds } from '../drafts/draft-files';
import { fileNames } from '../drafts/file-names';
import { is, text } from './moddle';
import type { PanelTools } from './panel-tools';
import { SettledText } from './settled-text';
import { known } from './task-fields';

/** What happens by itself: an action of the product, a decision table, another process. */
export function ActionFields(tools: PanelTools) {
  if (is(tools.element, 'bpmn:BusinessRuleTask')) return <DecisionFields {...tools} />;
  if (is(tools.element, 'bpmn:CallActivity')) return <CallFields {...tools} />;
  return <ServiceFields {...tools} />;
}

function ServiceFields({ edit, shape, element, catalogue }: PanelTools) {
  const { t } = useTranslation('modeling');
  const action = /^\$\{(\w+)\}$/.exec(text(element, 'camunda:delegateExpression'))?.[1] ?? '';
  return (
    <>
      <Select
        label={t('action.action')} searchable clearable nothingFoundMessage={t('task.nothing')} value={action || null} data={known(action, catalogue.actions)}
        onChange={value => { edit.set(shape, { 'camunda:delegateExpression': value ? `\${${value}}` : undefined }); }}
      />
      <Checkbox
        label={t('action.later')} description={t('action.laterWhy')} checked={element.get('camunda:asyncBefore') === true}
        onChange={event => { edit.set(shape, { 'camunda:asyncBefore': event.currentTarget.checked || undefined }); }}
      />
    </>
  );
}

function DecisionFields({ edit, shape, element, catalogue, files }: PanelTools) {
  const { t, i18n } = useTranslation('modeling');
  const own = decisionIds(files);
  const names = useMemo(() => fileNames(files, i18n.language), [files, i18n.language]);
  const decision = text(element, 'camunda:decisionRef');
  const labelled = known(decision, [...catalogue.decisions, ...own.filter(id => !catalogue.decisions.some(entry => entry.name === id)).map(name => ({ name, label: names.get(`bpmn/${name}.dmn`) ?? name }))]);
  const choose = (value: string | null) => {
    edit.set(shape, {
      'camunda:decisionRef': value ?? undefined, 'camunda:decisionRefBinding': value ? (own.includes(value) ? 'deployment' : 'latest') : undefined,
      'camunda:mapDecisionResult': value ? text(element, 'camunda:mapDecisionResult') || 'singleEntry' : undefined,
    });
  };
  return (
    <>
      <Select label={t('action.decision')} searchable clearable nothingFoundMessage={t('task.nothing')} value={decision || null} data={labelled} onChange={choose} />
      <SettledText
        label={t('action.result')} description={t('action.resultWhy')} value={text(element, 'camunda:resultVariable')}
        onSettle={name => { edit.set(shape, { 'camunda:resultVariable': name.replace(/\W/g, '') || undefined }); }}
      />
    </>
  );
}

function CallFields({ edit, shape, element, processes }: PanelTools) {
  const { t } = useTranslation('modeling');
  const called = text(element, 'calledElement');
  return (
    <Select
      label={t('action.called')} searchable clearable value={called || null} data={known(called, processes.map(({ key, name }) => ({ name: key, label: name })))}
      onChange={value => { edit.set(shape, { calledElement: value ?? undefined }); }}
    />
  );
}
