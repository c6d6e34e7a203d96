import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorView } from '@/shared/ui/state-views';
import { bringIntoView, mark, showAll } from './diagram-canvas';
import classes from './diagram-paper.module.css';

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
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [fault, setFault] = useState<unknown>(null);

  useEffect(() => {
    if (!container.current) return;
    const shown = new NavigatedViewer({ container: container.current });
    let gone = false;
    shown.importXML(text).then(() => {
      if (gone) return;
      for (const { name, elements } of marks) mark(shown, elements, name);
      showAll(shown);
      setViewer(shown);
    }).catch((error: unknown) => { if (!gone) setFault(error); });
    return () => {
      gone = true;
      setViewer(null);
      shown.destroy();
    };
  }, [text, marks]);

  useEffect(() => {
    if (viewer && wanted) bringIntoView(viewer, [wanted.element]);
  }, [viewer, wanted]);

  if (fault) return <ErrorView error={fault} />;
  return <div ref={container} className={classes.paper} role="group" aria-label={label ?? t('diagram.label')} />;
}
