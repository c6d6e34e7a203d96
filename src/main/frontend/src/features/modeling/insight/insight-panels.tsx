import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useMemo, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatNumber } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { diagramQuery, type Model } from '../api';
import { type Badge, DiagramStage } from '../diagram-stage';
import { FigureTable } from './figure-table';
import { IncidentPanel } from './incident-panel';
import { type Figures, type Insight, insightQuery } from './insight-api';
import classes from './insight.module.css';
import { VersionTable } from './version-table';
import { WaitingTable } from './waiting-table';

const layers = ['tokens', 'days', 'late'] as const;
type Layer = (typeof layers)[number];
const HEIGHT = 520;

interface PanelsProps {
  model: Model;
  names: ReadonlyMap<string, string>;
  onViewer: (viewer: NavigatedViewer | null) => void;
}

/** A version at work: its figures on the diagram and in tables, who waits longest and what failed. */
export function InsightPanels({ model, names, onViewer }: PanelsProps) {
  const { t } = useTranslation('moving');
  const insight = useQuery(insightQuery(model.definitionId));
  const [layer, setLayer] = useState<Layer>('tokens');
  return (
    <>
      <Panel
        title={t('insight.title')}
        aside={(
          <SegmentedControl
            size="xs" value={layer} aria-label={t('insight.show')} data={layers.map(value => ({ value, label: t(`insight.layer.${value}`) }))}
            onChange={value => { setLayer(layers.find(one => one === value) ?? 'tokens'); }}
          />
        )}
      >
        <AnnotatedDiagram definitionId={model.definitionId} insight={insight.data} layer={layer} onViewer={onViewer} />
        <p className={classes.legend}>{t(`insight.legend.${layer}`)}</p>
      </Panel>
      <QueryView query={insight}>
        {found => (
          <>
            <IncidentPanel definitionId={model.definitionId} />
            <div className={classes.two}>
              <Panel title={t('insight.steps')} flush>
                {found.steps.length === 0 ? <EmptyView title={t('insight.none')}>{t('insight.noneWhy')}</EmptyView> : <FigureTable steps={found.steps} names={names} />}
              </Panel>
              <Panel title={t('insight.waiting')} flush><WaitingTable waiting={found.waiting} hidden={found.hidden} /></Panel>
            </div>
            {found.versions.length > 1 ? <Panel title={t('insight.versions')} flush><VersionTable versions={found.versions} shown={model.definitionId} /></Panel> : null}
          </>
        )}
      </QueryView>
    </>
  );
}

interface DiagramProps {
  definitionId: string;
  insight: Insight | undefined;
  layer: Layer;
  onViewer: (viewer: NavigatedViewer | null) => void;
}

function AnnotatedDiagram({ definitionId, insight, layer, onViewer }: DiagramProps) {
  const { t, i18n } = useTranslation('moving');
  const xml = useQuery(diagramQuery(definitionId));
  const badges = useMemo(() => (insight?.steps ?? []).flatMap((step): Badge[] => {
    const look = lookOf(step, layer);
    if (!look) return [];
    const facts = { count: step.running, late: step.overdueNow, median: step.median, ninety: step.ninety, percent: step.overduePercent };
    const text = layer === 'tokens' ? formatNumber(step.running, i18n.language) : layer === 'days' ? t('insight.spread', facts) : `${String(step.overduePercent)} %`;
    const titles = { tokens: 'insight.tokensTitle', days: 'insight.spreadTitle', late: 'insight.lateTitle' } as const;
    return [{ element: step.element, text, tone: look, title: t(titles[layer], facts) }];
  }), [insight, layer, i18n.language, t]);
  return (
    <QueryView query={xml} loading={<Skeleton height={HEIGHT} />}>
      {text => <DiagramStage xml={text} height={HEIGHT} badges={badges} onViewer={onViewer} />}
    </QueryView>
  );
}

const MUCH = 25;

/** The tone of a step's figure; null where there is nothing to say. */
function lookOf(step: Figures, layer: Layer): Badge['tone'] | null {
  if (layer === 'tokens') return step.running === 0 ? null : step.overdueNow > 0 ? 'late' : 'accent';
  if (layer === 'days') return step.median === null ? null : 'plain';
  return step.overduePercent === null ? null : step.overduePercent >= MUCH ? 'late' : step.overduePercent > 0 ? 'soon' : 'plain';
}
