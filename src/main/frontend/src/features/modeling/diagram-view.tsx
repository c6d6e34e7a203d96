import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { Skeleton } from '@mantine/core';
import { IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagramProps } from '@/shared/ui/case-diagram';
import { QueryView } from '@/shared/ui/state-views';
import { diagramQuery } from './api';
import { bringIntoView, fit, mark, zoomBy } from './diagram-canvas';
import classes from './diagram-view.module.css';

const none: readonly string[] = [];
const HEIGHT = 320;

/** The diagram of a deployed process; shows where a case stands when told. Loaded as a chunk of its own, hence the default export. */
export default function DiagramView({ definitionId, activeElements = none, passedElements = none, height = HEIGHT }: DiagramProps) {
  const xml = useQuery(diagramQuery(definitionId));
  return (
    <QueryView query={xml} loading={<Skeleton height={height} />}>
      {text => <Canvas xml={text} active={activeElements} passed={passedElements} height={height} />}
    </QueryView>
  );
}

interface CanvasProps {
  xml: string;
  active: readonly string[];
  passed: readonly string[];
  height: number;
}

function Canvas({ xml, active, passed, height }: CanvasProps) {
  const { t } = useTranslation('modeling');
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<NavigatedViewer | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [activeKey, passedKey] = [active.join(' '), passed.join(' ')];

  useEffect(() => {
    if (!container.current) return;
    const shown = new NavigatedViewer({ container: container.current });
    let gone = false;
    shown.importXML(xml).then(() => {
      if (gone) return;
      viewer.current = shown;
      mark(shown, passedKey.split(' '), 'is-passed');
      mark(shown, activeKey.split(' '), 'is-active');
      bringIntoView(shown, activeKey.split(' '));
    }).catch((error: unknown) => {
      if (!gone) setFault(error);
    });
    return () => {
      gone = true;
      viewer.current = null;
      shown.destroy();
    };
  }, [xml, activeKey, passedKey]);

  const withViewer = useCallback((act: (shown: NavigatedViewer) => void) => () => {
    if (viewer.current) act(viewer.current);
  }, []);

  if (fault) throw fault;
  const tools = [
    { name: 'in', icon: IconZoomIn, act: (shown: NavigatedViewer) => { zoomBy(shown, 1.25); } },
    { name: 'out', icon: IconZoomOut, act: (shown: NavigatedViewer) => { zoomBy(shown, 0.8); } },
    { name: 'fit', icon: IconMaximize, act: fit },
  ] as const;
  return (
    <div>
      <div className={classes.frame} style={{ height }}>
        <div ref={container} className={classes.canvas} role="group" aria-label={t('diagram.label')} />
        <div className={classes.tools}>
          {tools.map(({ name, icon: Icon, act }) => (
            <button key={name} type="button" className={classes.tool} aria-label={t(`diagram.${name}`)} onClick={withViewer(act)}>
              <Icon size={18} stroke={1.75} />
            </button>
          ))}
        </div>
      </div>
      {active.length > 0 ? (
        <div className={classes.legend}>
          <span><span className={classes.swatch} data-kind="active" />{t('diagram.active')}</span>
          {passed.length > 0 ? <span><span className={classes.swatch} data-kind="passed" />{t('diagram.passed')}</span> : null}
        </div>
      ) : null}
    </div>
  );
}
