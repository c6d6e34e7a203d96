import { IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect } from 'react';
import { useTranslation } from '@/shared/i18n';
import { bringIntoView, fit, mark, onPick, onWidth, pin, showAll, unmark, unpin, zoomBy } from './diagram-canvas';
import classes from './diagram-view.module.css';
import { useDiagram } from './use-diagram';

/** Elements by the class that colours them. */
export type Marks = Readonly<Record<string, readonly string[]>>;

/** A figure pinned to an element. */
export interface Badge {
  element: string;
  text: string;
  tone: 'plain' | 'accent' | 'soon' | 'late';
  /** What the figure says, for those who point at it. */
  title?: string;
}

interface StageProps {
  xml: string;
  height: number;
  label?: string;
  marks?: Marks;
  badges?: readonly Badge[];
  /** Element that is looked at first where the whole would be too small to read; without one the whole is shown. */
  lookAt?: string;
  onChoose?: (element: string) => void;
  /** Told the viewer when the diagram stands, and null when it is gone. */
  onViewer?: (viewer: NavigatedViewer | null) => void;
}

const noMarks: Marks = {};
const noBadges: readonly Badge[] = [];

/** A diagram that can be moved, coloured, annotated and pointed at. */
export function DiagramStage({ xml, height, label, marks = noMarks, badges = noBadges, lookAt = '', onChoose, onViewer }: StageProps) {
  const { t } = useTranslation('modeling');
  const { container, viewer, fault } = useDiagram(xml);

  useEffect(() => {
    if (!viewer || !container.current) return;
    const look = () => {
      if (lookAt) bringIntoView(viewer, [lookAt]);
      else showAll(viewer);
    };
    look();
    return onWidth(viewer, container.current, look);
  }, [viewer, container, lookAt]);

  useEffect(() => {
    onViewer?.(viewer);
  }, [viewer, onViewer]);

  useEffect(() => {
    if (!viewer) return;
    const kinds = Object.entries(marks);
    kinds.forEach(([kind, elements]) => { mark(viewer, elements, kind); });
    return () => { kinds.forEach(([kind, elements]) => { unmark(viewer, elements, kind); }); };
  }, [viewer, marks]);

  useEffect(() => {
    if (!viewer) return;
    pin(viewer, badges.map(({ element, text, tone, title }) => {
      const badge = document.createElement('span');
      badge.className = classes.badge ?? '';
      badge.dataset['tone'] = tone;
      badge.textContent = text;
      if (title) badge.title = title;
      return { element, badge };
    }));
    return () => { unpin(viewer); };
  }, [viewer, badges]);

  useEffect(() => (viewer && onChoose ? onPick(viewer, onChoose) : undefined), [viewer, onChoose]);

  if (fault) throw fault;
  const tools = [
    { name: 'in', icon: IconZoomIn, act: (shown: NavigatedViewer) => { zoomBy(shown, 1.25); } },
    { name: 'out', icon: IconZoomOut, act: (shown: NavigatedViewer) => { zoomBy(shown, 0.8); } },
    { name: 'fit', icon: IconMaximize, act: fit },
  ] as const;
  return (
    <div className={classes.frame} style={{ height }} {...(onChoose ? { 'data-choosing': true } : {})}>
      <div ref={container} className={classes.canvas} role="group" aria-label={label ?? t('diagram.label')} />
      <div className={classes.tools}>
        {tools.map(({ name, icon: Icon, act }) => (
          <button key={name} type="button" className={classes.tool} aria-label={t(`diagram.${name}`)} onClick={() => { if (viewer) act(viewer); }}>
            <Icon size={18} stroke={1.75} />
          </button>
        ))}
      </div>
    </div>
  );
}
