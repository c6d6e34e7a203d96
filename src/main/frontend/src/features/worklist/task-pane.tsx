import { Alert, Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconArrowBackUp, IconArrowLeft, IconCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import { ApiProblem, UNREACHABLE } from '@/shared/api/problem';
import { formatTime } from '@/shared/lib/format';
import { FormView, type FormHandle } from '@/shared/ui/form-view';
import { ErrorView, LoadingView } from '@/shared/ui/state-views';
import { ReleaseDialog, ReturnDialog } from './task-dialogs';
import { TaskContext } from './task-context';
import { useDraft } from './use-draft';
import { claim, complete, giveBack, release, taskQuery, type Answer, type TaskDetail } from './worklist-api';

interface Props { id: string; close: () => void; next: (id: string | null) => void }

/** One task: what to do, the form, the acts; beside it what the person needs to know. */
export function TaskPane({ id, close, next }: Props) {
  const task = useQuery(taskQuery(id));
  if (task.isPending) return <LoadingView />;
  if (task.isError) return <ErrorView error={task.error} onRetry={() => void task.refetch()} />;
  return <OpenTask key={`${id}-${task.data.task.state}`} detail={task.data} close={close} next={next} />;
}

function OpenTask({ detail, close, next }: { detail: TaskDetail; close: () => void; next: (id: string | null) => void }) {
  const { t } = useTranslation('worklist');
  const client = useQueryClient();
  const form = useRef<FormHandle>(null);
  const [dialog, setDialog] = useState<'return' | 'release' | null>(null);
  const draft = useDraft(detail);
  const id = detail.task.id;

  const done = async (answer: Answer, sentence: string) => {
    notifications.show({ message: t(sentence, { task: detail.task.name }), color: 'teal' });
    setDialog(null);
    await client.invalidateQueries({ queryKey: ['tasks'] });
    if (answer.state !== 'OPEN') next(answer.nextTaskId);
  };
  const failed = (problem: unknown) => {
    if (problem instanceof ApiProblem && problem.fields.length > 0) form.current?.showProblems(problem.fields);
  };
  const completing = useMutation({
    mutationFn: async () => {
      const data = form.current ? await form.current.submit() : {};
      if (data === null) return null;
      draft.discard();
      return withIdempotencyKey(['complete', id, data], (key) => complete(id, data, key));
    },
    onSuccess: (answer) => answer && done(answer, 'task.done'),
    onError: failed,
  });
  const claiming = useMutation({ mutationFn: () => withIdempotencyKey(['claim', id], (key) => claim(id, key)), onSuccess: (answer) => done(answer, 'task.claimed') });
  const releasing = useMutation({
    mutationFn: (reason: string) => withIdempotencyKey(['release', id, reason], (key) => release(id, reason, key)), onSuccess: (answer) => done(answer, 'task.released'),
  });
  const returning = useMutation({
    mutationFn: (remarks: { path: string; text: string }[]) => withIdempotencyKey(['return', id, remarks], (key) => giveBack(id, remarks, key)),
    onSuccess: (answer) => done(answer, 'task.returned'),
  });
  useHotkeys([['mod+Enter', () => detail.can.complete && completing.mutate()]], []);
  const problem = [completing, claiming, releasing, returning].map((act) => act.error).find((error) => error instanceof ApiProblem);

  return (
    <div className="task-pane">
      <div className="task-work">
        <Button className="only-phone" variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} />} onClick={close}>{t('task.back')}</Button>
        <h2 className="task-title">{detail.task.name}</h2>
        <p className="muted">{detail.help}</p>
        <Remarks detail={detail} />
        {detail.form && (
          <FormView schema={detail.form} data={{ ...detail.context, ...detail.data }} readOnly={!detail.can.complete} onChange={draft.change} handle={form} />
        )}
        {problem && <Alert color="red" variant="light" role="alert" mt="sm">{problem.code === UNREACHABLE ? t('common:state.offline.text') : problem.message}</Alert>}
        <div className="task-saved muted small" aria-live="polite">
          {draft.savedAt && <><IconCheck size={16} aria-hidden />{t('task.saved', { time: formatTime(draft.savedAt) })}</>}
          {draft.failed && t('task.unsaved')}
        </div>
        <div className="task-acts">
          {detail.can.complete && (
            <Button loading={completing.isPending} onClick={() => completing.mutate()} rightSection={<Kbd size="xs" className="not-phone">{t('task.complete.keys')}</Kbd>}>
              {t('task.complete')}
            </Button>
          )}
          {detail.can.returnForCorrection && (
            <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={() => setDialog('return')}>{t('task.return')}</Button>
          )}
          {detail.can.claim && <Button variant="default" loading={claiming.isPending} onClick={() => claiming.mutate()}>{t('task.claim')}</Button>}
          {detail.can.release && <Button variant="default" onClick={() => setDialog('release')}>{t('task.release')}</Button>}
        </div>
      </div>
      <TaskContext detail={detail} />
      {dialog === 'return' && (
        <ReturnDialog detail={detail} busy={returning.isPending} problem={returning.error} close={() => setDialog(null)} send={returning.mutate} />
      )}
      {dialog === 'release' && (
        <ReleaseDialog busy={releasing.isPending} problem={releasing.error} close={() => setDialog(null)} send={releasing.mutate} />
      )}
    </div>
  );
}

/** What somebody asked to be corrected, above the form that it is about. */
function Remarks({ detail }: { detail: TaskDetail }) {
  const { t } = useTranslation('worklist');
  if (detail.remarks.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconArrowBackUp size={18} />} title={t('task.remarks', { name: detail.remarksBy ?? '' })}>
      <ul className="plain-list">
        {detail.remarks.map((remark, index) => <li key={index}>{remark.text}</li>)}
      </ul>
    </Alert>
  );
}
