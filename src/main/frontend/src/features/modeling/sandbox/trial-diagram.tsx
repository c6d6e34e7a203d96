import { useEffect } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ErrorView } from '@/shared/ui/state-views';
import { bringIntoView, fit, mark, pin, unmark, unpin } from '../diagram-canvas';
import { useDiagram } from '../use-diagram';
import classes from './trial-diagram.module.css';

/** What the diagram is coloured by: where the case stands and came along, or what scenarios pass and miss. */
export interface Paint {
  active: readonly string[];
  passed: readonly string[];
  missed: readonly string[];
  /** How many cases wait at an element, where it is more than one. */
  counts: Readonly<Record<string, number>>;
}

const marks = { active: 'is-active', passed: 'is-passed', missed: 'is-missed' } as const;

/** The diagram of a trial; read once, then only coloured anew, so that the reader keeps the place. A chunk of its own, hence the default export. */
export default function TrialDiagram({ text, paint }: { text: string; paint: Paint }) {
  const { t } = useTranslation('sandbox');
  const { container, viewer, fault } = useDiagram(text);

  useEffect(() => {
    if (viewer) bringIntoView(viewer, []);
  }, [viewer]);

  useEffect(() => {
    if (!viewer) return;
    for (const kind of ['passed', 'missed', 'active'] as const) mark(viewer, paint[kind], marks[kind]);
    pin(viewer, Object.entries(paint.counts).map(([element, count]) => {
      const badge = document.createElement('span');
      badge.className = classes.count ?? '';
      badge.textContent = String(count);
      return { element, badge };
    }));
    if (paint.active.length > 0) bringIntoView(viewer, paint.active);
    else if (paint.missed.length > 0) fit(viewer);
    return () => {
      for (const kind of ['passed', 'missed', 'active'] as const) unmark(viewer, paint[kind], marks[kind]);
      unpin(viewer);
    };
  }, [viewer, paint]);

  if (fault) return <ErrorView error={fault} />;
  return <div ref={container} className={classes.paper} role="group" aria-label={t('diagram.label')} />;
}
