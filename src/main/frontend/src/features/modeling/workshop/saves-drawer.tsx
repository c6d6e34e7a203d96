import { Alert, Button, Drawer, Group, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatMoment } from '@/shared/lib/format';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { act, type SaveRow, savesQuery } from '../drafts/drafts-api';
import type { DraftFiles } from './use-draft-files';
import { MorePages } from '../more-pages';
import classes from './workshop.module.css';

/** Every save of the draft; any of them can be taken up again, which is a save of its own. */
export function SavesDrawer({ id, work, isReadOnly, onClose }: { id: string; work: DraftFiles; isReadOnly: boolean; onClose: () => void }) {
  const { t } = useTranslation('modeling');
  const client = useQueryClient();
  const saves = useInfiniteQuery(savesQuery(id));
  const [note, setNote] = useState('');
  const restore = useMutation({
    mutationFn: async (save: number) => {
      await work.flush();
      return act(id, { verb: 'restore', body: { version: work.latestVersion(), save } });
    },
    onSuccess: detail => {
      work.replace(detail);
      void client.invalidateQueries({ queryKey: ['drafts'] });
      onClose();
    },
  });
  const keep = useMutation({
    mutationFn: () => work.flush(note.trim()),
    onSuccess: () => {
      setNote('');
      void saves.refetch();
    },
  });
  return (
    <Drawer opened onClose={onClose} position="right" title={t('saves.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        {isReadOnly ? null : (
          <Group align="end" gap="xs">
            <TextInput label={t('saves.note')} value={note} maxLength={200} style={{ flex: 1 }} onChange={event => { setNote(event.currentTarget.value); }} />
            <Button variant="default" disabled={!note.trim()} loading={keep.isPending} onClick={() => { keep.mutate(); }}>{t('saves.keep')}</Button>
          </Group>
        )}
        {restore.error ? <Alert color="red" variant="light" role="alert">{restore.error.message}</Alert> : null}
        <QueryView query={saves}>
          {found => (found.pages[0]?.items.length === 0 ? <EmptyView title={t('saves.none')} /> : (
            <ul className={classes.saves}>
              {found.pages.flatMap(page => page.items).map((save, index) => (
                <SaveEntry key={save.number} save={save} isNewest={index === 0} {...(isReadOnly ? {} : { onRestore: () => { restore.mutate(save.number); } })} isBusy={restore.isPending && restore.variables === save.number} />
              ))}
            </ul>
          ))}
        </QueryView>
        <MorePages query={saves} />
      </Stack>
    </Drawer>
  );
}

function SaveEntry({ save, isNewest, isBusy, onRestore }: { save: SaveRow; isNewest: boolean; isBusy: boolean; onRestore?: () => void }) {
  const { t } = useTranslation('modeling');
  return (
    <li>
      <div>
        <b className="num">{t('saves.number', { number: save.number })}</b> <span className="num">{formatMoment(save.savedAt)}</span>
        <Text size="sm" c="dimmed">{[save.savedBy, save.note].filter(Boolean).join(' – ')}</Text>
      </div>
      {isNewest || !onRestore ? null : <Button variant="default" loading={isBusy} onClick={onRestore}>{t('saves.restore')}</Button>}
    </li>
  );
}
