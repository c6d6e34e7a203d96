import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css';
import '@bpmn-io/form-js-editor/dist/assets/dragula.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import './form-editor.css';
import { FormEditor as Editor } from '@bpmn-io/form-js-editor';
import { SegmentedControl } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import type { FormSchema } from '@/shared/form/form-schema';
import { ErrorView } from '@/shared/ui/state-views';
import type { EditorProps } from '../workshop/editor-props';
import { EnglishTexts } from './english-texts';
import { speakVietnamese } from './form-editor-words';
import classes from './form-editor.module.css';
import FormPreview from './form-preview';

type Mode = 'write' | 'preview';

interface Fields {
  get(id: string): unknown;
  getAll(): { id: string; key?: string; path?: string }[];
}

interface Changes {
  on(event: string, listener: () => void): void;
}

/** The editor of a form, with the form beside it as the member will see it. A chunk of its own, hence the default export. */
export default function FormEditor({ text, wanted, onChange }: EditorProps) {
  const { t, i18n } = useTranslation('modeling');
  const container = useRef<HTMLDivElement>(null);
  const drawn = useRef(text);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [mode, setMode] = useState<Mode>('write');
  const [shown, setShown] = useState(text);
  const [fault, setFault] = useState<unknown>(null);
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const changed = useEffectEvent((schema: unknown) => {
    const next = JSON.stringify(schema, null, 2);
    if (next === drawn.current) return;
    drawn.current = next;
    setShown(next);
    onChange(next);
  });

  useEffect(() => {
    if (!container.current) return;
    const made = new Editor({ container: container.current });
    const silence = language === 'vi' ? speakVietnamese(container.current) : () => undefined;
    let gone = false;
    made.importSchema(parsed(drawn.current)).then(() => {
      if (gone) return;
      made.get<Changes>('eventBus').on('commandStack.changed', () => { changed(made.saveSchema()); });
      setEditor(made);
    }).catch((error: unknown) => { if (!gone) setFault(error); });
    return () => {
      gone = true;
      silence();
      setEditor(null);
      made.destroy();
    };
  }, [language]);

  useEffect(() => {
    if (!editor || !wanted) return;
    const fields = editor.get<Fields>('formFieldRegistry');
    const field = fields.getAll().find(other => [other.id, other.key, other.path].includes(wanted.element));
    if (field) editor.get<{ set(field: unknown): void }>('selection').set(field);
  }, [editor, wanted]);

  if (fault) return <ErrorView error={fault} />;
  return (
    <div className={classes.frame}>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t('form.mode')} value={mode} data={(['write', 'preview'] as const).map(value => ({ value, label: t(`form.modes.${value}`) }))}
          onChange={value => { setMode(value as Mode); }}
        />
      </div>
      {editor && mode === 'write' ? <EnglishTexts editor={editor} /> : null}
      <div ref={container} className={classes.editor} hidden={mode !== 'write'} role="group" aria-label={t('form.label')} />
      {mode === 'preview' ? <div className={classes.preview}><FormPreview text={shown} /></div> : null}
    </div>
  );
}

function parsed(text: string): FormSchema {
  return JSON.parse(text) as FormSchema;
}
