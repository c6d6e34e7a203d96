import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { Notice } from '@/shared/ui/notice';
import { modelsQuery } from '../api';
import type { DraftDetail } from '../drafts/drafts-api';
import type { DraftFiles } from '../workshop/use-draft-files';
import { Fault } from './fault';
import { useDraftVerb } from './use-draft-verb';

/** Another version came into force while this draft was written: it is looked at before the draft goes on. */
export function OvertakenNotice({ detail, work }: { detail: DraftDetail; work: DraftFiles }) {
  const { t } = useTranslation('modeling');
  const models = useQuery(modelsQuery);
  const rebase = useDraftVerb(detail.draft.id, work.replace);
  const { id, key, kind, state, baseVersion } = detail.draft;
  const newest = Math.max(0, ...(models.data?.items ?? []).filter(model => model.key === key).map(model => model.version));
  if (kind !== 'PROCESS' || state !== 'OPEN' || baseVersion === null || newest <= baseVersion) return null;
  const goOn = async () => {
    if (await work.flush()) rebase.mutate({ verb: 'rebase', body: { version: work.latestVersion() } });
  };
  return (
    <Notice tone="soon" title={t('overtaken.title', { version: newest })}>
      <p style={{ margin: '0 0 8px' }}>{t('overtaken.text')}</p>
      <Group gap="xs">
        <Button component={Link} to={`/models/drafts/${id}/differences`} variant="default">{t('draft.differences')}</Button>
        <Button variant="default" loading={rebase.isPending} onClick={() => { void goOn(); }}>{t('overtaken.goOn', { version: newest })}</Button>
      </Group>
      <Fault error={rebase.error} />
    </Notice>
  );
}
