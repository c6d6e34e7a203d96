import { Button } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { DropButton } from './drop-button';
import { useSaving, useSavingQueue } from './saving-context';
import classes from './saving.module.css';
import { faultWords, type Waiting } from './waiting';

/** One thing that waits: what it is, why it waits, and what can be done about it. */
export function WaitingEntry({ waiting: { item, reason }, onOpen }: { waiting: Waiting; onOpen?: () => void }) {
  const { t } = useTranslation('saving');
  const queue = useSavingQueue();
  const { unsent } = useSaving();
  const files = unsent.filter(other => other.owner === item.owner && other.after === item.subject).length;
  return (
    <li>
      <Link to={item.page} onClick={onOpen}>{item.label}</Link>
      <small>{[t(`reason.${reason}`), reason === 'refused' || reason === 'unreachable' ? faultWords(item.fault, t) : ''].filter(Boolean).join(' ')}</small>
      {reason === 'refused' || reason === 'held' ? (
        <div className={classes.acts}>
          {reason === 'refused' ? <Button size="xs" variant="default" onClick={() => { queue.retry(item); }}>{t('retry')}</Button> : null}
          <DropButton files={files} onDrop={() => { void queue.discardSubject(item); }} />
        </div>
      ) : null}
    </li>
  );
}
