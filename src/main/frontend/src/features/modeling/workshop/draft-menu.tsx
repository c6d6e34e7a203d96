import { ActionIcon, Alert, FileButton, Menu, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconDots, IconDownload, IconFileDownload, IconFileImport, IconHistory, IconRestore, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '@/shared/api/client';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { download, inOrder } from '../drafts/draft-files';
import { act, type DraftDetail, downloadBundle, importFile } from '../drafts/drafts-api';
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
  const [{ file = '' }] = useUrlFilters(['file']);
  const [fault, setFault] = useState<string | null>(null);
  const reset = useRef<() => void>(null);
  const shown = work.files.find(other => other.path === file) ?? inOrder(work.files)[0];
  const failed = (error: Error) => { setFault(error.message || t('menu.failed')); };
  const take = useMutation({
    mutationFn: async (chosen: File) => {
      await work.flush();
      await importFile(detail.id, work.latestVersion(), chosen);
      return getJson<DraftDetail>(`/api/modeling/drafts/${detail.id}`);
    },
    onSuccess: work.replace,
    onError: failed,
    onSettled: () => { reset.current?.(); },
  });
  const bundle = useMutation({
    mutationFn: async () => {
      await work.flush();
      return downloadBundle(detail.id);
    },
    onSuccess: content => { download(`${detail.key}.zip`, content); },
    onError: failed,
  });
  const turn = useMutation({
    mutationFn: async (verb: 'discard' | 'reopen') => {
      await work.flush();
      await act(detail.id, { verb, body: { version: work.latestVersion() } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['drafts'] }),
    onError: failed,
  });
  const icon = { size: 16, stroke: 1.75 };
  return (
    <>
      <FileButton resetRef={reset} accept=".bpmn,.dmn,.form,.zip" onChange={chosen => { if (chosen) take.mutate(chosen); }}>
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
              <Menu.Item leftSection={<IconDownload {...icon} />} onClick={() => { bundle.mutate(); }}>{t('menu.exportBundle')}</Menu.Item>
              {isReadOnly ? null : <Menu.Item leftSection={<IconFileImport {...icon} />} onClick={onClick}>{t('menu.import')}</Menu.Item>}
              {detail.state === 'open' || detail.state === 'discarded' ? <Menu.Divider /> : null}
              {detail.state === 'open' ? <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => { turn.mutate('discard'); }}>{t('menu.discard')}</Menu.Item> : null}
              {detail.state === 'discarded' ? <Menu.Item leftSection={<IconRestore {...icon} />} onClick={() => { turn.mutate('reopen'); }}>{t('menu.reopen')}</Menu.Item> : null}
            </Menu.Dropdown>
          </Menu>
        )}
      </FileButton>
      <Modal opened={fault !== null} onClose={() => { setFault(null); }} title={t('menu.failed')}>
        <Alert color="red" variant="light" role="alert"><Text size="sm">{fault}</Text></Alert>
      </Modal>
    </>
  );
}
