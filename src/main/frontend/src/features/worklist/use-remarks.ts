import { useTranslation } from '@/shared/i18n';
import { useSaved } from '@/shared/saving/use-saved';
import { useSavingQueue } from '@/shared/saving/saving-context';
import type { Remark, TaskRow } from './types';

type RemarksBody = Readonly<{ remarks: Remark[] }>;

const empty: Remark = { path: '', text: '' };

/** Subject of a task's remarks in the queue of this device. */
export const remarksSubject = (taskId: string) => `${taskId}/remarks`;

/** What somebody writes before they give work back: kept on this device and sent by their own act only. */
export function useRemarks(task: TaskRow) {
  const { t } = useTranslation('worklist');
  const queue = useSavingQueue();
  const saved = useSaved<RemarksBody>({
    kind: 'remarks', subject: remarksSubject(task.id), label: [t('act.return'), task.name, task.caseTitle].filter(Boolean).join(' · '), page: `/tasks/${task.id}`,
    to: { method: 'POST', path: `/api/tasks/${task.id}/return` },
  }, { body: { remarks: [empty] }, revision: null }, () => ({ remarks: [empty] }), () => undefined);
  const { remarks } = saved.value;
  const setRemarks = (next: Remark[]) => {
    const tail = queue.tail('remarks', remarksSubject(task.id));
    // Nobody is told of work that waits where nothing is written any more.
    if (tail && next.length === 1 && !next[0]?.text.trim()) void queue.discardSubject(tail);
    else saved.change({ remarks: next }, { hold: true });
  };
  return { remarks, setRemarks, add: () => { setRemarks([...remarks, empty]); }, saved };
}
