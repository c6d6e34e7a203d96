import { Button } from '@mantine/core';
import { IconFlask, IconRefresh, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useParams } from '@/shared/routing/routing';
import { formatMoment } from '@/shared/lib/format';
import { Notice } from '@/shared/ui/notice';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, LoadingView, QueryView } from '@/shared/ui/state-views';
import { catalogueQuery } from '../api';
import { fileKind } from '../drafts/draft-files';
import { type DraftDetail, draftQuery } from '../drafts/drafts-api';
import { elementNames } from '../drawn-names';
import { paintOf, Painted } from './painted';
import classes from './sandbox.module.css';
import type { Report, Trial } from './sandbox-api';
import { ScenariosPanel } from './scenarios-panel';
import { isSecond, SecondTrialDialog } from './second-trial-dialog';
import { StepFault } from './step-fault';
import { TableTrial } from './table-trial';
import { TrialClock } from './trial-clock';
import { TrialRecord } from './trial-record';
import { TrialStart } from './trial-start';
import { TrialValues } from './trial-values';
import { TrialWork } from './trial-work';
import { useTrial } from './use-trial';

const TrialDiagram = lazy(() => import('./trial-diagram'));

/** Tries a draft: a process on the real engine with invented people and a clock of its own, a table with values for its columns. */
export function SandboxPage() {
  const { draftId = '' } = useParams();
  const draft = useQuery(draftQuery(draftId));
  return <QueryView query={draft}>{detail => (detail.draft.kind === 'TABLE' ? <TableTrial draft={detail.draft} /> : <Trying detail={detail} />)}</QueryView>;
}

function headlineKey(trial: Trial | undefined): string {
  if (!trial) return 'page.headline.none';
  if (trial.phase === 'STARTING') return 'page.headline.starting';
  if (trial.phase === 'ENDED' || !trial.state) return 'page.headline.ended';
  if (!trial.state.started) return 'page.headline.ready';
  return trial.state.ended ? 'page.headline.over' : 'page.headline.running';
}

function Trying({ detail: { draft, files } }: { detail: DraftDetail }) {
  const { t, i18n } = useTranslation('sandbox');
  const { run, trial: query, open, close, step } = useTrial(draft.id);
  const [report, setReport] = useState<Report | null>(null);
  const [isAnew, setAnew] = useState(false);
  const trial = run ? query.data : undefined;
  const state = trial?.phase === 'READY' ? trial.state : null;
  const text = files.find(file => fileKind(file.path) === 'bpmn')?.text ?? '';
  const names = useMemo(() => elementNames(text, i18n.language), [text, i18n.language]);
  const labels = useLabels();
  const paint = useMemo(() => paintOf(state, report), [state, report]);
  const isStarting = isAnew || state?.started === false;
  const title = t('page.title');
  return (
    <Page
      title={title} back={{ to: `/models/drafts/${draft.id}`, label: draft.name }} headline={t(headlineKey(trial), { count: state?.tasks.length ?? 0 })}
      lead={state?.started ? t('page.lead', { at: formatMoment(state.now) }) : t('page.what')}
      acts={run ? (
        <div className={classes.acts}>
          {state?.started ? <Button variant="default" disabled={isAnew} leftSection={<IconRefresh size={16} stroke={1.75} />} onClick={() => { setAnew(true); }}>{t('page.again')}</Button> : null}
          <Button variant="default" loading={close.isPending} leftSection={<IconX size={16} stroke={1.75} />} onClick={() => { close.mutate(); }}>{t('page.end')}</Button>
        </div>
      ) : null}
    >
      {trial?.problem ? <Notice tone="late" role="alert" title={trial.problem} /> : null}
      <div className={classes.frame}>
        <div className={classes.column}>
          {text ? (
            <Painted report={report} onForget={() => { setReport(null); }}>
              <Suspense fallback={<LoadingView rows={1} height={340} />}><TrialDiagram text={text} paint={paint} /></Suspense>
            </Painted>
          ) : null}
          {run && query.error && !trial ? <StepFault error={query.error} /> : null}
          {!run || trial?.phase === 'ENDED' || query.error ? (
            <Panel>
              <EmptyView
                title={t('page.none')} icon={<IconFlask size={28} stroke={1.5} />}
                act={<Button loading={open.isPending} onClick={() => { open.mutate(null); }}>{t('page.open')}</Button>}
              >
                {t('page.noneWhy')}
              </EmptyView>
              {isSecond(open.error) ? <SecondTrialDialog error={open.error} open={open} /> : <StepFault error={open.error} />}
            </Panel>
          ) : null}
          {run && (query.isPending || trial?.phase === 'STARTING') ? <Panel><p role="status">{t('page.starting')}</p><LoadingView rows={3} /></Panel> : null}
          {state && isStarting ? <TrialStart state={state} step={step} onStarted={() => { setAnew(false); }} /> : null}
          {state && !isStarting ? <TrialWork state={state} people={trial?.people ?? []} seats={labels.seats} step={step} /> : null}
          {state?.started ? <TrialRecord state={state} names={names} actions={labels.actions} /> : null}
        </div>
        <div className={classes.column}>
          {state?.started ? <TrialClock state={state} names={names} step={step} /> : null}
          {state?.started ? <TrialValues state={state} incidents={trial?.incidents ?? []} names={names} step={step} /> : null}
          <ScenariosPanel draftId={draft.id} run={state?.started ? run : ''} onReport={setReport} />
        </div>
      </div>
    </Page>
  );
}

function useLabels() {
  const catalogue = useQuery(catalogueQuery);
  return useMemo(() => ({
    seats: new Map(catalogue.data?.seats.map(({ name, label }) => [name, label])),
    actions: new Map(catalogue.data?.actions.map(({ name, label }) => [name, label])),
  }), [catalogue.data]);
}
