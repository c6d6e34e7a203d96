import { ActionIcon, Switch, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ErrorView, LoadingView } from '@/shared/ui/state-views';
import { catalogueQuery, modelsQuery } from '../api';
import { rulesQuery, templatesQuery } from '../drafts/drafts-api';
import { fit, zoomBy } from '../diagram-canvas';
import type { EditorProps } from '../workshop/editor-props';
import classes from './bpmn-editor.module.css';
import { ModelEdit } from './model-edit';
import { is, settingsOf, type Shape } from './moddle';
import type { PanelTools } from './panel-tools';
import { StepPanel } from './step-panel';
import { goTo, useModeler } from './use-modeler';
import { variablesOf } from './variables';

/** The editor of a diagram with the panel of the selected element. A chunk of its own, hence the default export. */
export default function BpmnEditor(props: EditorProps) {
  const rules = useQuery(rulesQuery);
  const templates = useQuery(templatesQuery);
  const catalogue = useQuery(catalogueQuery);
  const fault = rules.error ?? templates.error ?? catalogue.error;
  if (fault) return <ErrorView error={fault} onRetry={() => { void Promise.all([rules.refetch(), templates.refetch(), catalogue.refetch()]); }} />;
  if (!rules.data || !templates.data || !catalogue.data) return <LoadingView rows={8} />;
  return <Drawing {...props} rules={rules.data.items} templates={templates.data} catalogue={catalogue.data} />;
}

type DrawingProps = EditorProps & Pick<PanelTools, 'catalogue'> & { rules: Parameters<typeof useModeler>[0]['rules']; templates: readonly unknown[] };

function Drawing({ text, files, refusals, wanted, rules, templates, catalogue, onChange, onOpenFile, onAddForm }: DrawingProps) {
  const { t, i18n } = useTranslation('modeling');
  const container = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isExpert, setExpert] = useState(false);
  const models = useQuery(modelsQuery);
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const editing = useModeler({ container, panel, isExpert, xml: text, language, rules, templates, refusals, onChange });
  const { modeler, shape } = editing;

  useEffect(() => {
    if (modeler && wanted) goTo(modeler, wanted.element);
  }, [modeler, wanted]);

  const edit = useMemo(() => (modeler ? new ModelEdit(modeler) : null), [modeler]);
  const variables = useMemo(() => variablesOf(files), [files]);
  if (editing.fault) return <ErrorView error={editing.fault} />;
  const processes = [...new Map((models.data?.items ?? []).map(({ key, name }) => [key, { key, name }])).values()];
  return (
    <div className={classes.editor}>
      <div className={classes.board}>
        <div ref={container} className={classes.canvas} role="group" aria-label={t('diagram.label')} />
        {modeler ? <Tools modeler={modeler} canUndo={editing.canUndo} canRedo={editing.canRedo} /> : null}
      </div>
      <aside className={classes.side} aria-label={t('panel.title')}>
        <div className={classes.switch}>
          <Switch size="sm" label={t('panel.expert')} checked={isExpert} onChange={event => { setExpert(event.currentTarget.checked); }} />
        </div>
        <div ref={panel} className={classes.expert} hidden={!isExpert} />
        {isExpert ? null : (
          <div className={classes.simple}>
            {edit && modeler && shape ? (
              <StepPanel
                key={keyOf(shape)} edit={edit} shape={shape} element={settingsOf(shape)} files={files} catalogue={catalogue} variables={variables}
                steps={stepsOf(modeler)} processes={processes} onOpenFile={onOpenFile} onAddForm={onAddForm}
              />
            ) : <p className={classes.hint}>{t(modeler ? 'panel.several' : 'panel.none')}</p>}
          </div>
        )}
      </aside>
    </div>
  );
}

const keys = new WeakMap<Shape, number>();
let nextKey = 1;

/** Stays the same while an element gets another id, so that no field loses its cursor. */
function keyOf(shape: Shape): number {
  const key = keys.get(shape) ?? nextKey++;
  keys.set(shape, key);
  return key;
}

function stepsOf(modeler: Modeler): { id: string; name: string }[] {
  return modeler.get<{ filter(test: (shape: Shape) => boolean): Shape[] }>('elementRegistry')
    .filter(shape => is(shape.businessObject, 'bpmn:UserTask') && !shape.labelTarget)
    .map(shape => ({ id: shape.id, name: shape.businessObject.name ?? shape.id }));
}

function Tools({ modeler, canUndo, canRedo }: { modeler: Modeler; canUndo: boolean; canRedo: boolean }) {
  const { t } = useTranslation('modeling');
  const stack = () => modeler.get<{ undo(): void; redo(): void }>('commandStack');
  const tools = [
    { name: 'canvas.undo', icon: IconArrowBackUp, act: () => { stack().undo(); }, off: !canUndo },
    { name: 'canvas.redo', icon: IconArrowForwardUp, act: () => { stack().redo(); }, off: !canRedo },
    { name: 'diagram.in', icon: IconZoomIn, act: () => { zoomBy(modeler, 1.25); }, off: false },
    { name: 'diagram.out', icon: IconZoomOut, act: () => { zoomBy(modeler, 0.8); }, off: false },
    { name: 'diagram.fit', icon: IconMaximize, act: () => { fit(modeler); }, off: false },
  ];
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('canvas.tools')}>
      {tools.map(({ name, icon: Icon, act, off }) => (
        <Tooltip key={name} label={t(name)} position="bottom">
          <ActionIcon variant="default" size={44} aria-label={t(name)} disabled={off} onClick={act}><Icon size={18} stroke={1.75} /></ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
