import { useTranslation } from '@/shared/i18n';
import { Link, useNavigate, useParams } from '@/shared/routing/routing';
import { IconArrowLeft } from '@tabler/icons-react';
import { TaskPane } from './task-pane';
import classes from './task-page.module.css';

/** A task on a page of its own: on a phone, in another tab, from a message. */
export function TaskPage() {
  const { t } = useTranslation('worklist');
  const navigate = useNavigate();
  const { id = '' } = useParams();
  return (
    <div className={classes.page}>
      <Link to="/tasks" className={classes.back ?? ''}><IconArrowLeft size={16} aria-hidden />{t('title')}</Link>
      <div className={classes.card}>
        <TaskPane key={id} id={id} onOpen={next => { navigate(next ? `/tasks/${next}` : '/tasks'); }} />
      </div>
    </div>
  );
}
