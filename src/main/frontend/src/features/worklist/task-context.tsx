import { IconSitemap } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { TaskRemindersList } from '@/shared/reminders/task-reminders';
import { DueText } from '@/shared/ui/due';
import { laterDialog } from '@/shared/ui/later';
import { DeadlineWhy } from './deadline-why';
import classes from './task-view.module.css';
import type { TaskDetail } from './types';

const StepDialog = laterDialog(async () => (await import('./step-dialog')).StepDialog);

/** What stands beside the form: until when and why, whose case it is, where it stands, who did what before. */
export function TaskContext({ detail, heading }: { detail: TaskDetail; heading: 'h2' | 'h3' }) {
  const { t } = useTranslation('worklist');
  const { task, deadline, why, history } = detail;
  const [seen, setSeen] = useState(false);
  return (
    <aside className={classes.context} aria-label={t('context.label')}>
      <Part heading={heading} title={task.dueOn ? t('context.due', { day: formatDay(task.dueOn) }) : t('context.undated')}>
        {task.dueOn && !task.closedAt ? <p><DueText dueOn={null} daysLeft={task.daysLeft} /></p> : null}
        {deadline ? <DeadlineWhy deadline={deadline} /> : null}
      </Part>
      {task.dueOn ? <Part heading={heading} title={t('notification:reminders.title')}><TaskRemindersList taskId={task.id} /></Part> : null}
      <Part heading={heading} title={t('context.why')}>
        <p>{why.reason}</p>
      </Part>
      <Part heading={heading} title={t('context.case')}>
        <p>{task.path ? <Link to={task.path}>{task.caseTitle ?? t('context.openCase')}</Link> : task.caseTitle}</p>
        {task.unitCode ? <p><Link to={`/units/${task.unitCode}`}>{task.unitName}</Link></p> : null}
      </Part>
      <Part heading={heading} title={t('context.step')}>
        <p>
          <button type="button" className={classes.goto} onClick={() => { setSeen(true); }}>
            <IconSitemap size={15} stroke={1.75} aria-hidden /> {t('context.diagram')}
          </button>
        </p>
        <StepDialog opened={seen} onClose={() => { setSeen(false); }} detail={detail} />
      </Part>
      {history.length > 0 ? (
        <Part heading={heading} title={t('context.history')}>
          <ol className={classes.history}>
            {history.map(step => (
              <li key={step.at + step.text}>
                <span className="num">{formatMoment(step.at)}</span>
                <br />
                {[step.who, t(`history.${step.act}`, { defaultValue: '' }), step.text].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
    </aside>
  );
}

function Part({ heading: Heading, title, children }: { heading: 'h2' | 'h3'; title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}
