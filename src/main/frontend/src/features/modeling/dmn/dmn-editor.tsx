import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import Modeler from 'dmn-js/lib/Modeler';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ErrorView } from '@/shared/ui/state-views';
import type { EditorProps } from '../workshop/editor-props';
import { firstView, tableOptions, type Tables, type View } from './dmn-modules';
import { DmnViews } from './dmn-views';
import classes from './dmn.module.css';

interface State {
  tables: Tables;
  views: View[];
  open: View | undefined;
  canUndo: boolean;
  canRedo: boolean;
}

/** The editor of a file of decision tables. A chunk of its own, hence the default export. */
export default function DmnEditor({ text, wanted, onChange }: EditorProps) {
  const { i18n, t } = useTranslation('modeling');
  const container = useRef<HTMLDivElement>(null);
  const drawn = useRef(text);
  const [state, setState] = useState<State | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const changed = useEffectEvent((xml: string) => {
    drawn.current = xml;
    onChange(xml);
  });

  useEffect(() => {
    if (!container.current) return;
    const made = new Modeler(tableOptions(container.current, language)) as Tables;
    let gone = false;
    const look = () => {
      if (gone) return;
      const stack = made.getActiveViewer()?.get('commandStack');
      setState({ tables: made, views: made.getViews(), open: made.getActiveView(), canUndo: stack?.canUndo() ?? false, canRedo: stack?.canRedo() ?? false });
    };
    const write = () => { void made.saveXML({ format: true }).then(({ xml }) => { if (!gone) changed(xml); }); };
    made.on('viewer.created', ({ viewer }) => {
      viewer.on('commandStack.changed', look);
      viewer.on('elements.changed', write);
    });
    made.on('views.changed', look);
    made.importXML(drawn.current).then(async () => {
      const first = firstView(made);
      if (first && !gone) await made.open(first);
      look();
    }).catch((error: unknown) => { if (!gone) setFault(error); });
    return () => {
      gone = true;
      made.destroy();
      setState(null);
    };
  }, [language]);

  useEffect(() => {
    if (!state || !wanted) return;
    const view = state.tables.getViews().find(other => other.element.id === wanted.element);
    if (view) void state.tables.open(view);
    // Only a new asking opens another view; what is drawn meanwhile does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);

  if (fault) return <ErrorView error={fault} />;
  const stack = () => state?.tables.getActiveViewer()?.get('commandStack');
  return (
    <div className={classes.editor}>
      <div className={classes.bar}>
        <DmnViews views={state?.views ?? []} open={state?.open} onOpen={view => { void state?.tables.open(view); }} />
        <div className={classes.tools} role="toolbar" aria-label={t('canvas.tools')}>
          <Tooltip label={t('canvas.undo')}>
            <ActionIcon variant="default" size={44} aria-label={t('canvas.undo')} disabled={!state?.canUndo} onClick={() => { stack()?.undo(); }}><IconArrowBackUp size={18} stroke={1.75} /></ActionIcon>
          </Tooltip>
          <Tooltip label={t('canvas.redo')}>
            <ActionIcon variant="default" size={44} aria-label={t('canvas.redo')} disabled={!state?.canRedo} onClick={() => { stack()?.redo(); }}><IconArrowForwardUp size={18} stroke={1.75} /></ActionIcon>
          </Tooltip>
        </div>
      </div>
      <div ref={container} className={classes.table} role="group" aria-label={t('table.label')} />
    </div>
  );
}
