import { ActionIcon, Alert, FileButton, Menu, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconDots, IconFileDownload, IconFileImport, IconFileX, IconHistory, IconPackageExport, IconRestore, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { Dialog } from '../dialog';
import { download, fileKind, inOrder } from '../drafts/draft-files';
import { act, type DraftDetail, readBundle } from '../drafts/drafts-api';
import { adaptedFor } from '../drafts/import-set';
import type { DraftFiles } from './use-draft-files';

interface DraftMenuProps {
  detail: DraftDetail;
  work: DraftFiles;
  isReadOnly: boolean;
  onSaves: () => void;
}

/** What is done with a draft less often: older saves, files in and out, setting it aside. */
export function DraftMenu({ detail, work, isReadOnly, onSaves }: DraftMenuProps) {
  const { t } = useTranslation('modeling');
  const client = useQueryClient();
  const { draft } = detail;
  const [{ file = '' }] = useUrlFilters(['file']);
  const [fault, setFault] = useState<string | null>(null);
  const reset = useRef<() => void>(null);
  const shown = work.files.find(other => other.path === file) ?? inOrder(work.files)[0];
  const failed = (error: Error) => { setFault(error.message || t('menu.failed')); };
  const take = useMutation({
    mutationFn: (chosen: readonly File[]) => adaptedFor(draft.id, chosen),
    onSuccess: ({ files }) => { work.adopt(files); },
    onError: failed,
    onSettled: () => { reset.current?.(); },
  });
  const bundle = useMutation({
    mutationFn: async () => {
      await work.flush();
      return readBundle(draft.id);
    },
    onSuccess: content => { download(`${draft.key}.zip`, content); },
    onError: failed,
  });
  const turn = useMutation({
    mutationFn: async (verb: 'discard' | 'reopen') => {
      await work.flush();
      await act(draft.id, { verb, body: { version: work.latestVersion() } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['drafts'] }),
    onError: failed,
  });
  const icon = { size: 16, stroke: 1.75 };
  return (
    <>
      <FileButton multiple resetRef={reset} accept=".bpmn,.dmn,.form,.xml,.json" onChange={chosen => { if (chosen.length > 0) take.mutate(chosen); }}>
        {({ onClick }) => (
          <Menu position="bottom-end" width={270}>
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={t('menu.title')} loading={take.isPending || bundle.isPending || turn.isPending}>
                <IconDots size={18} stroke={1.75} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconHistory {...icon} />} onClick={onSaves}>{t('menu.saves')}</Menu.Item>
              <Menu.Divider />
              {shown ? (
                <Menu.Item leftSection={<IconFileDownload {...icon} />} onClick={() => { download(shown.path.slice(shown.path.lastIndexOf('/') + 1), new Blob([shown.text])); }}>
                  {t('menu.exportFile')}
                </Menu.Item>
              ) : null}
              <Menu.Item leftSection={<IconPackageExport {...icon} />} onClick={() => { bundle.mutate(); }}>{t('menu.exportBundle')}</Menu.Item>
              {isReadOnly ? null : <Menu.Item leftSection={<IconFileImport {...icon} />} onClick={onClick}>{t('menu.import')}</Menu.Item>}
              {!isReadOnly && shown && fileKind(shown.path) !== 'bpmn' && work.files.length > 1 ? (
                <Menu.Item leftSection={<IconFileX {...icon} />} onClick={() => { work.remove(shown.path); }}>{t('menu.removeFile')}</Menu.Item>
              ) : null}
              {draft.state === 'OPEN' || draft.state === 'DISCARDED' ? <Menu.Divider /> : null}
              {draft.state === 'OPEN' ? <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => { turn.mutate('discard'); }}>{t('menu.discard')}</Menu.Item> : null}
              {draft.state === 'DISCARDED' ? <Menu.Item leftSection={<IconRestore {...icon} />} onClick={() => { turn.mutate('reopen'); }}>{t('menu.reopen')}</Menu.Item> : null}
            </Menu.Dropdown>
          </Menu>
        )}
      </FileButton>
      {take.data && take.data.said.length > 0 ? (
        <Dialog onClose={take.reset} title={t('drafts.imported')}>
          <ul>{take.data.said.map((said, place) => <li key={`${String(place)} ${said}`}>{said}</li>)}</ul>
        </Dialog>
      ) : null}
      {fault === null ? null : (
        <Dialog onClose={() => { setFault(null); }} title={t('menu.failed')}>
          <Alert color="red" variant="light" role="alert"><Text size="sm">{fault}</Text></Alert>
        </Dialog>
      )}
    </>
  );
}
