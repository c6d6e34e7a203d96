import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useExpert } from '../use-expert';
import { ActionFields } from './action-fields';
import { FlowFields } from './flow-fields';
import { eventDefinition, is, propertyOf, text } from './moddle';
import type { PanelTools } from './panel-tools';
import { RepeatFields } from './repeat-fields';
import { SettledText } from './settled-text';
import classes from './step-panel.module.css';
import { TaskFields } from './task-fields';
import { TimerFields } from './timer-fields';

/** What a manager sets at an element: its words, and for a step who does it until when with what form. Everything is picked, nothing programmed. */
export function StepPanel(tools: PanelTools) {
  const { t } = useTranslation('modeling');
  const { element } = tools;
  const [isExpert] = useExpert();
  const documentation = (element.get('documentation') as { text?: string }[] | undefined)?.[0]?.text ?? '';
  return (
    <div className={classes.panel}>
      <header className={classes.head}>
        <span className={classes.kind}>{t(`kind.${kindOf(tools)}`)}</span>
        <h2>{text(element, 'name') || t('panel.unnamed')}</h2>
        {isExpert ? <code>{element.id}</code> : null}
      </header>
      <Stack gap="sm">
        <SettledText label={t('panel.name')} value={text(element, 'name')} onSettle={name => { tools.edit.set(tools.shape, { name: name || undefined }); }} />
        <SettledText
          label={t('panel.english')} value={propertyOf(element, 'label:en')}
          onSettle={name => { tools.edit.setProperty(tools.shape, 'label:en', name); }}
        />
        <Settings tools={tools} />
        {is(element, 'bpmn:SequenceFlow') ? null : (
          <Group title={t('panel.help')}>
            <SettledText
              label={t(is(element, 'bpmn:UserTask') ? 'panel.documentation.step' : 'panel.documentation.other')} value={documentation} lines={3} maxLength={4000}
              onSettle={words => { tools.edit.setDocumentation(tools.shape, words); }}
            />
            {is(element, 'bpmn:UserTask') ? (
              <SettledText
                label={t('panel.documentation.english')} value={propertyOf(element, 'help:en')} lines={2} maxLength={4000}
                onSettle={words => { tools.edit.setProperty(tools.shape, 'help:en', words); }}
              />
            ) : null}
          </Group>
        )}
      </Stack>
    </div>
  );
}

function Settings({ tools }: { tools: PanelTools }) {
  const { t } = useTranslation('modeling');
  const { element } = tools;
  return (
    <>
      {is(element, 'bpmn:Process') ? (
        <SettledText
          label={t('panel.versionTag')} description={t('panel.versionTagWhy')} value={text(element, 'camunda:versionTag')} maxLength={60}
          onSettle={tag => { tools.edit.set(tools.shape, { 'camunda:versionTag': tag || undefined }); }}
        />
      ) : null}
      {is(element, 'bpmn:UserTask') ? <Group title={t('panel.work')}><TaskFields {...tools} /></Group> : null}
      {is(element, 'bpmn:ServiceTask', 'bpmn:BusinessRuleTask', 'bpmn:CallActivity') ? <Group title={t('panel.does')}><ActionFields {...tools} /></Group> : null}
      {is(element, 'bpmn:SequenceFlow') ? <Group title={t('panel.condition')}><FlowFields {...tools} /></Group> : null}
      {eventDefinition(element)?.$type === 'bpmn:TimerEventDefinition' ? <Group title={t('panel.timer')}><TimerFields {...tools} /></Group> : null}
      {is(element, 'bpmn:Activity') && !is(element, 'bpmn:CallActivity') ? <Group title={t('panel.repeat')}><RepeatFields {...tools} /></Group> : null}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group} aria-label={title}>
      <h3>{title}</h3>
      <Stack gap="sm">{children}</Stack>
    </section>
  );
}

const kinds = ['Process', 'Participant', 'Lane', 'SequenceFlow', 'UserTask', 'ServiceTask', 'BusinessRuleTask', 'ReceiveTask', 'CallActivity', 'SubProcess',
  'ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway', 'EventBasedGateway', 'StartEvent', 'EndEvent', 'BoundaryEvent'];

function kindOf({ element, shape }: PanelTools): string {
  if (eventDefinition(element)?.$type === 'bpmn:TimerEventDefinition') return 'Timer';
  const type = shape.type.replace(/^\w+:/, '');
  return kinds.includes(type) ? type : 'other';
}
