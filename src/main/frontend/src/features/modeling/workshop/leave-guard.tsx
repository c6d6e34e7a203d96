import { Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from '../dialog';
import type { DraftFiles } from './use-draft-files';

/** Nobody leaves with work that is saved nowhere: it is saved on the way out, and when that fails, the page asks. */
export function LeaveGuard({ work }: { work: DraftFiles }) {
  const { t } = useTranslation('modeling');
  const isUnsaved = work.save.status !== 'saved';
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname);
  const isAsking = blocker.state === 'blocked' && (work.save.status === 'failed' || work.save.status === 'conflict');

  useEffect(() => {
    if (blocker.state !== 'blocked' || work.save.status === 'failed' || work.save.status === 'conflict') return;
    let isOver = false;
    void work.flush().then(isSaved => { if (isSaved && !isOver) blocker.proceed(); });
    return () => { isOver = true; };
    // The blocker is another object at each drawing; its state says all of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [blocker.state, work.save.status]);

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => { event.preventDefault(); };
    window.addEventListener('beforeunload', ask);
    return () => { window.removeEventListener('beforeunload', ask); };
  }, [isUnsaved]);

  if (!isAsking) return null;
  return (
    <Dialog onClose={() => { blocker.reset(); }} title={t('leave.title')}>
      <Text size="sm">{t('leave.text')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => { blocker.proceed(); }}>{t('leave.go')}</Button>
        <Button onClick={() => { blocker.reset(); }}>{t('leave.stay')}</Button>
      </Group>
    </Dialog>
  );
}
