import { useEffect } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ErrorView } from '@/shared/ui/state-views';
import { bringIntoView, mark, showAll, unmark } from './diagram-canvas';
import classes from './diagram-paper.module.css';
import { useDiagram } from './use-diagram';

export interface Mark {
  /** Class that the elements get: `is-added`, `is-changed` or `is-removed`. */
  name: string;
  elements: readonly string[];
}

interface PaperProps {
  /** The diagram as BPMN. */
  text: string;
  marks?: readonly Mark[];
  /** The element to bring into view; `at` tells two askings apart. */
  wanted?: { element: string; at: number } | null;
  label?: string;
}

const none: readonly Mark[] = [];

/** A diagram to look at, from its text. A chunk of its own, hence the default export. */
export default function DiagramPaper({ text, marks = none, wanted = null, label }: PaperProps) {
  const { t } = useTranslation('modeling');
  const { container, viewer, fault } = useDiagram(text);

  useEffect(() => {
    if (!viewer) return;
    for (const { name, elements } of marks) mark(viewer, elements, name);
    showAll(viewer);
    return () => { for (const { name, elements } of marks) unmark(viewer, elements, name); };
  }, [viewer, marks]);

  useEffect(() => {
    if (viewer && wanted) bringIntoView(viewer, [wanted.element]);
  }, [viewer, wanted]);

  if (fault) return <ErrorView error={fault} />;
  return <div ref={container} className={classes.paper} role="group" aria-label={label ?? t('diagram.label')} />;
}
