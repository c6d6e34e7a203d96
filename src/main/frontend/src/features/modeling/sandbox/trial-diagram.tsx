import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorView } from '@/shared/ui/state-views';
import { bringIntoView, fit, mark, unmark } from '../diagram-canvas';
import classes from './trial-diagram.module.css';

/** What the diagram is coloured by: where the case stands and came along, or what scenarios pass and miss. */
export interface Paint {
  active: readonly string[];
  passed: readonly string[];
  missed: readonly string[];
  /** How many cases wait at an element, where it is more than one. */
  counts: Readonly<Record<string, number>>;
}

interface Overlays {
  add(element: string, type: string, overlay: { position: { top: number; right: number }; html: string }): string;
  remove(filter: { type: string }): void;
}

const COUNT = 'count';
const marks = { active: 'is-active', passed: 'is-passed', missed: 'is-missed' } as const;

/** The diagram of a trial; read once, then only coloured anew, so that the reader keeps the place. A chunk of its own, hence the default export. */
export default function TrialDiagram({ text, paint }: { text: string; paint: Paint }) {
  const { t } = useTranslation('sandbox');
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [fault, setFault] = useState<unknown>(null);

  useEffect(() => {
    if (!container.current) return;
    const shown = new NavigatedViewer({ container: container.current });
    let gone = false;
    shown.importXML(text).then(() => {
      if (gone) return;
      bringIntoView(shown, []);
      setViewer(shown);
    }).catch((error: unknown) => { if (!gone) setFault(error); });
    return () => {
      gone = true;
      setViewer(null);
      shown.destroy();
    };
  }, [text]);

  useEffect(() => {
    if (!viewer) return;
    const overlays = viewer.get<Overlays>('overlays');
    for (const kind of ['passed', 'missed', 'active'] as const) mark(viewer, paint[kind], marks[kind]);
    for (const [element, count] of Object.entries(paint.counts)) {
      overlays.add(element, COUNT, { position: { top: -12, right: 12 }, html: `<span class="trial-count">${String(count)}</span>` });
    }
    if (paint.active.length > 0) bringIntoView(viewer, paint.active);
    else if (paint.missed.length > 0) fit(viewer);
    return () => {
      for (const kind of ['passed', 'missed', 'active'] as const) unmark(viewer, paint[kind], marks[kind]);
      overlays.remove({ type: COUNT });
    };
  }, [viewer, paint]);

  if (fault) return <ErrorView error={fault} />;
  return <div ref={container} className={classes.paper} role="group" aria-label={t('diagram.label')} />;
}
