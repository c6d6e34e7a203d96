import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';

/**
 * A diagram in a viewer of its own for as long as it is on the page.
 *
 * @returns where it is drawn, its viewer once it stands, and why it could not be read
 */
export function useDiagram(xml: string) {
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [fault, setFault] = useState<unknown>(null);

  useEffect(() => {
    if (!container.current) return;
    const made = new NavigatedViewer({ container: container.current });
    let gone = false;
    made.importXML(xml).then(() => {
      if (!gone) setViewer(made);
    }).catch((error: unknown) => {
      if (!gone) setFault(error);
    });
    return () => {
      gone = true;
      setViewer(null);
      made.destroy();
    };
  }, [xml]);

  return { container, viewer, fault };
}
