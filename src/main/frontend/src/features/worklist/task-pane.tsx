import { useQuery } from '@tanstack/react-query';
import { useSavingPart } from '@/shared/saving/saving-context';
import { LoadingView, QueryView } from '@/shared/ui/state-views';
import { taskQuery } from './api';
import { TaskView } from './task-view';

export interface TaskPaneProps {
  id: string;
  /** Opens another task; null goes back to the list. */
  onOpen: (id: string | null) => void;
  /** Beside the list, under the page's own heading. */
  isPane?: boolean;
}

/** One task by its id. Give it the id as `key`. */
export function TaskPane({ id, onOpen, isPane = false }: TaskPaneProps) {
  const task = useQuery(taskQuery(id));
  // A form starts with what was typed and has not arrived, so that has to be known first.
  const isRead = useSavingPart(shown => shown.isRead);
  return <QueryView query={task}>{detail => (isRead ? <TaskView detail={detail} onOpen={onOpen} isPane={isPane} /> : <LoadingView />)}</QueryView>;
}
