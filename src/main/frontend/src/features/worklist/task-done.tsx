import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Button, ButtonLink } from '@/shared/ui/button';
import { EmptyView } from '@/shared/ui/state-views';
import { taskQuery } from './api';
import type { TaskRow, VerbAnswer } from './types';

interface TaskDoneProps {
  task: TaskRow;
  answer: VerbAnswer;
  onOpen: (id: string | null) => void;
}

/** The task is done; offers what the same case asks of the same person next. */
export function TaskDone({ task, answer, onOpen }: TaskDoneProps) {
  const { t } = useTranslation('worklist');
  const next = useQuery({ ...taskQuery(answer.nextTaskId ?? ''), enabled: answer.nextTaskId !== null });
  return (
    <div role="status">
      <EmptyView
        title={t(answer.state === 'RETURNED' ? 'done.returned' : 'done.completed', { task: task.name })}
        icon={<IconCircleCheck size={32} stroke={1.5} color="var(--ok)" />}
        act={(
          <>
            {answer.nextTaskId ? (
              <Button autoFocus rightSection={<IconArrowRight size={16} />} onClick={() => { onOpen(answer.nextTaskId); }}>
                {next.data ? t('done.next', { task: next.data.task.name }) : t('done.nextUnnamed')}
              </Button>
            ) : null}
            <Button variant="default" onClick={() => { onOpen(null); }}>{t('done.list')}</Button>
            {task.path ? <ButtonLink to={task.path}>{t('done.case')}</ButtonLink> : null}
          </>
        )}
      >
        {t(answer.nextTaskId ? 'done.more' : 'done.nothing')}
      </EmptyView>
    </div>
  );
}
