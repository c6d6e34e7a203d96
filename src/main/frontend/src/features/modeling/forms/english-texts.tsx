import type { FormEditor as Editor } from '@bpmn-io/form-js-editor';
import { Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { SettledText } from '../bpmn/settled-text';
import classes from './form-editor.module.css';

type Properties = Record<string, string>;

interface Choice {
  label?: string;
  value?: unknown;
  properties?: Properties;
}

interface Field extends Record<string, unknown> {
  id: string;
  properties?: Properties;
  values?: Choice[];
}

interface Selection {
  get(): Field | null;
}

interface Bus {
  on(events: string[], listener: () => void): void;
  off(events: string[], listener: () => void): void;
}

const texts = ['label', 'description', 'text'] as const;
const changes = ['selection.changed', 'commandStack.changed'];

const withText = (properties: Properties | undefined, name: string, text: string): Properties | undefined => {
  const key = `${name}:en`;
  const others = Object.entries(properties ?? {}).filter(([other]) => other !== key);
  const next = text ? [...others, [key, text] as const] : others;
  return next.length > 0 ? Object.fromEntries(next) : undefined;
};

/** Fields for what the chosen component says in English, beside what it says in Vietnamese. */
export function EnglishTexts({ editor }: { editor: Editor }) {
  const { t } = useTranslation('modeling');
  const [, setSeen] = useState(0);
  useEffect(() => {
    const bus = editor.get<Bus>('eventBus');
    const look = () => { setSeen(before => before + 1); };
    bus.on(changes, look);
    return () => { bus.off(changes, look); };
  }, [editor]);
  const field = editor.get<Selection>('selection').get();
  if (!field || Array.isArray(field)) return null;
  const said = texts.filter(name => typeof field[name] === 'string' && field[name] !== '');
  const values = field.values ?? [];
  if (said.length === 0 && values.length === 0) return null;
  const edit = (change: object) => { editor.get<{ editFormField(field: Field, change: object): void }>('modeling').editFormField(field, change); };
  return (
    <section className={classes.english} aria-label={t('form.english.title')}>
      <Group key={field.id} align="flex-end" gap="xs">
        {said.map(name => (
          <SettledText
            key={name} label={t(`form.english.${name}`)} placeholder={String(field[name]).slice(0, 80)} value={field.properties?.[`${name}:en`] ?? ''} maxLength={2000}
            onSettle={text => { edit({ properties: withText(field.properties, name, text) }); }}
          />
        ))}
        {values.map((choice, index) => (
          <SettledText
            key={`${String(choice.value)} ${index}`} label={t('form.english.choice', { label: choice.label ?? '' })} value={choice.properties?.['label:en'] ?? ''}
            onSettle={text => {
              edit({ values: values.map((other, place) => (place === index ? withEnglish(other, text) : other)) });
            }}
          />
        ))}
      </Group>
    </section>
  );
}

/** A choice without English words has no empty list of them. */
function withEnglish({ properties: former, ...choice }: Choice, text: string): Choice {
  const properties = withText(former, 'label', text);
  return properties ? { ...choice, properties } : choice;
}
