import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { formatMoment } from '@/shared/lib/format';
import { ErrorView } from '@/shared/ui/state-views';
import { readDraft } from '../drafts/drafts-api';
import type { DraftFiles } from './use-draft-files';

/** Somebody else saved meanwhile: nothing is written over without being asked. */
export function ConflictDialog({ id, work }: { id: string; work: DraftFiles }) {
  const { t } = useTranslation('modeling');
  const theirs = useMutation({ mutationFn: () => readDraft(id), onSuccess: work.replace });
  const mine = useMutation({
    mutationFn: async () => work.keepOver((await readDraft(id)).draft.version),
  });
  if (work.save.status !== 'conflict') return null;
  const { by, at } = work.save;
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t('conflict.title')}>
      <Stack>
        <Text size="sm">{t('conflict.text', { by: by || t('conflict.somebody'), at: at ? formatMoment(at) : '' })}</Text>
        {theirs.error ?? mine.error ? <ErrorView error={theirs.error ?? mine.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" loading={theirs.isPending} onClick={() => { theirs.mutate(); }}>{t('conflict.theirs')}</Button>
          <Button loading={mine.isPending} onClick={() => { mine.mutate(); }}>{t('conflict.mine')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
