import { Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useGuard } from '@/shared/routing/routing';
import { Dialog } from '../dialog';
import type { DraftFiles } from './use-draft-files';

/** Nobody leaves with work that is saved nowhere: it is saved on the way out, and when that fails, the page asks. */
export function LeaveGuard({ work }: { work: DraftFiles }) {
  const { t } = useTranslation('modeling');
  const isUnsaved = work.save.status !== 'saved';
  const barred = useGuard((from, to) => !isUnsaved || from.pathname === to.pathname);
  const isAsking = barred !== null && (work.save.status === 'failed' || work.save.status === 'conflict');

  useEffect(() => {
    if (!barred || work.save.status === 'failed' || work.save.status === 'conflict') return;
    let isOver = false;
    void work.flush().then(isSaved => { if (isSaved && !isOver) barred.proceed(); });
    return () => { isOver = true; };
  }, [barred, work]);

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => { event.preventDefault(); };
    window.addEventListener('beforeunload', ask);
    return () => { window.removeEventListener('beforeunload', ask); };
  }, [isUnsaved]);

  if (!isAsking) return null;
  return (
    <Dialog onClose={() => { barred.reset(); }} title={t('leave.title')}>
      <Text size="sm">{t('leave.text')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => { barred.proceed(); }}>{t('leave.go')}</Button>
        <Button onClick={() => { barred.reset(); }}>{t('leave.stay')}</Button>
      </Group>
    </Dialog>
  );
}
