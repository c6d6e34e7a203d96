import { IconArrowsDiagonal, IconDeviceTablet } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { textsOfAll, useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { ApiProblem, type FieldProblem, isProblem } from '@/shared/api/problem';
import { formatDay } from '@/shared/lib/format';
import { useKeys } from '@/shared/lib/use-keys';
import type { FormHandle } from '@/shared/ui/form-view';
import { RoundLink } from '@/shared/ui/button';
import { DueTag } from '@/shared/ui/due';
import { Hint } from '@/shared/ui/hint';
import { later } from '@/shared/ui/later';
import { Notice } from '@/shared/ui/notice';
import { LoadingView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { withMantine } from '@/shared/ui/with-mantine';
import { type Verb, useTaskVerb } from './api';
import { TaskActs } from './task-acts';
import { TaskContext } from './task-context';
import { TaskDone } from './task-done';
import { TaskRemarks } from './task-remarks';
import classes from './task-view.module.css';
import type { TaskDetail, VerbAnswer } from './types';
import { useDraft } from './use-draft';

// Forms are the heaviest part of the inbox; the list does not wait for them.
const FormView = lazy(async () => ({ default: (await import('@/shared/ui/form-view')).FormView }));

// Two people rarely write on one task.
const DraftConflict = later(async () => (await import('./draft-conflict')).DraftConflict);

// Only work on findings brings proof.
const TaskEvidence = lazy(async () => ({ default: await withMantine(async () => (await import('./task-evidence')).TaskEvidence) }));
const TaskPlan = lazy(async () => {
  const [part] = await Promise.all([import('./task-plan'), textsOfAll()]);
  return { default: part.TaskPlan };
});
const TaskRemedy = lazy(async () => ({ default: await withMantine(async () => (await import('./task-remedy')).TaskRemedy) }));

interface TaskViewProps {
  detail: TaskDetail;
  onOpen: (id: string | null) => void;
  isPane: boolean;
}

/** A task: what to do, the form, why and until when; the case beside it. Nothing typed is lost, whatever the server says. */
export function TaskView({ detail, onOpen, isPane }: TaskViewProps) {
  const { t } = useTranslation('worklist');
  const { task, can } = detail;
  const form = useRef<FormHandle>(null);
  const draft = useDraft(detail);
  const verb = useTaskVerb(task.id);
  const [homeless, setHomeless] = useState<FieldProblem[]>([]);
  const [done, setDone] = useState<VerbAnswer | null>(null);
  const canWrite = can.draft || can.complete;

  function act(what: Verb) {
    setHomeless([]);
    verb.mutate(what, {
      onSuccess: answer => {
        if (what.verb !== 'complete' && what.verb !== 'return') return;
        draft.finish();
        setDone(answer);
      },
      onError: error => {
        if (isProblem(error) && error.fields.length > 0) setHomeless(form.current?.refuse(error.fields) ?? error.fields);
      },
    });
  }

  function complete() {
    if (!can.complete || verb.isPending || done) return;
    const { data, isAccepted } = form.current?.submit() ?? { data: {}, isAccepted: true };
    if (isAccepted) act({ verb: 'complete', body: { data } });
  }
  useKeys([['mod+Enter', complete]], { inFields: true });

  if (done) return <TaskDone task={task} answer={done} onOpen={onOpen} />;
  const Heading = isPane ? 'h2' : 'h1';
  return (
    <div className={classes.frame}>
      <article className={classes.view}>
        <div className={classes.work}>
          <header className={classes.head}>
            <Heading>{task.name}</Heading>
            {isPane ? (
              <Hint label={t('task.full')} place="top">
                <RoundLink to={`/tasks/${task.id}`} aria-label={t('task.full')}><IconArrowsDiagonal size={18} stroke={1.75} /></RoundLink>
              </Hint>
            ) : null}
          </header>
          <TaskPlace detail={detail} />
          {detail.help ? <p className={classes.help}>{detail.help}</p> : null}
          {task.offline ? <p className={classes.tags}><Tag icon={IconDeviceTablet}>{t('task.offline')}</Tag></p> : null}
          {task.assignee && !task.mine ? <p className={classes.help}>{t('task.heldBy', { name: task.assignee.name })}</p> : null}
          <TaskRemarks remarks={detail.remarks} by={detail.remarksBy} form={detail.form} onGo={path => form.current?.goTo(path)} />
          {draft.conflict ? <DraftConflict draft={draft} form={detail.form} context={detail.context} /> : null}
          {task.caseKind === 'plan' ? <Suspense fallback={<LoadingView rows={4} height={24} />}><TaskPlan planId={task.caseId} /></Suspense> : null}
          {detail.form ? (
            <Suspense fallback={<LoadingView rows={4} height={62} />}>
              <FormView
                key={draft.start.number} ref={form} schema={detail.form} values={draft.start.data} context={detail.context} remarks={detail.remarks} readOnly={!canWrite}
                onEdit={() => { if (form.current && canWrite) draft.edited(form.current.data()); }}
              />
            </Suspense>
          ) : null}
          {task.caseKind === 'finding' ? <Suspense fallback={null}><TaskEvidence findingId={task.caseId} /></Suspense> : null}
          {task.caseKind === 'remedy' ? <Suspense fallback={null}><TaskRemedy remedyId={task.caseId} /></Suspense> : null}
          <VerbFault error={verb.error} fields={homeless} />
        </div>
        <TaskContext detail={detail} heading={isPane ? 'h3' : 'h2'} />
      </article>
      <TaskActs detail={detail} draft={draft} pending={verb.isPending ? verb.variables.verb : null} onComplete={complete} onAct={act} />
    </div>
  );
}

/** Whose task it is and until when, before anything else: on a phone the case stands below the form. */
function TaskPlace({ detail: { task } }: { detail: TaskDetail }) {
  return (
    <p className={classes.place}>
      {task.unitCode ? <Link to={`/units/${task.unitCode}`}>{task.unitName}</Link> : null}
      {task.caseTitle ? <span>{task.path ? <Link to={task.path}>{task.caseTitle}</Link> : task.caseTitle}</span> : null}
      {task.dueOn && !task.closedAt ? <span className={classes.placeDue}><DueTag dueOn={task.dueOn} daysLeft={task.daysLeft} /> {formatDay(task.dueOn)}</span> : null}
    </p>
  );
}

function VerbFault({ error, fields }: { error: unknown; fields: readonly FieldProblem[] }) {
  const { t } = useTranslation('worklist');
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <Notice tone="late" role="alert" title={problem?.message || t('task.unreachable')}>
      {fields.length > 0 ? <ul className={classes.faults}>{fields.map(field => <li key={field.path + field.code}>{[field.label, field.message].filter(Boolean).join(': ')}</li>)}</ul> : null}
      {t('task.kept')}
    </Notice>
  );
}
