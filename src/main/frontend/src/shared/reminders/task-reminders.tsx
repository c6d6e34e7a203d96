import { IconAlertTriangle, IconBell, IconBellCheck, IconBellOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import { Tag } from '@/shared/ui/tag';
import { remindersQuery, type Rung } from './reminders';
import classes from './task-reminders.module.css';

/** "T-5 đã nhắc 12/11/2026: Mùa A Páo": which reminders of a task were sent to whom, and which are to come. */
export function TaskRemindersList({ taskId }: { taskId: string }) {
  const { t } = useTranslation('notification');
  const reminders = useQuery(remindersQuery(taskId));
  if (reminders.isError) return <p>{t('reminders.failed')}</p>;
  if (!reminders.data) return null;
  if (reminders.data.rungs.length === 0) return <p>{t('reminders.none')}</p>;
  return (
    <>
      <ul className={classes.rungs}>
        {reminders.data.rungs.map(rung => <RungLine key={rung.rung} rung={rung} />)}
      </ul>
      <p>{t('reminders.key')}</p>
      {reminders.data.confirmed ? null : <p><Tag tone="soon" icon={IconAlertTriangle}>{t('reminders.drafted')}</Tag></p>}
    </>
  );
}

function RungLine({ rung: { rung, day, sentOn, missed, tells } }: { rung: Rung }) {
  const { t } = useTranslation('notification');
  const Icon = sentOn ? IconBellCheck : missed ? IconBellOff : IconBell;
  const name = rung === 0 ? t('reminders.on') : t(rung < 0 ? 'reminders.before' : 'reminders.after', { days: Math.abs(rung) });
  if (missed) {
    return <li><Icon size={15} stroke={1.75} aria-hidden /><span><b>{name}</b> {t('reminders.missed', { day: formatDay(day), reason: missed })}</span></li>;
  }
  const when = t(sentOn ? 'reminders.sent' : 'reminders.coming', { day: formatDay(sentOn ?? day) });
  return (
    <li>
      <Icon size={15} stroke={1.75} aria-hidden />
      <span><b>{name}</b> {when}{tells.length > 0 ? `: ${tells.join(', ')}` : null}</span>
    </li>
  );
}
