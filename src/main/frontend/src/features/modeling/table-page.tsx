import { Button, Group } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useNavigate, useParams } from '@/shared/routing/routing';
import { formatMoment } from '@/shared/lib/format';
import { hasRole, useSession } from '@/shared/session/session';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { LoadingView, QueryView } from '@/shared/ui/state-views';
import { tablesQuery, tableXmlQuery } from './api';
import { createDraft, draftsQuery } from './drafts/drafts-api';
import { ExpertSwitch } from './expert-switch';
import { Fault } from './release/fault';
import { useExpert } from './use-expert';
import { useWordedTable } from './use-worded-table';

const DmnView = lazy(() => import('./dmn/dmn-view'));

/** One decision table as it is in force, in words; experts see its codes. For managers the way to change it. */
export function TablePage() {
  const { t } = useTranslation('modeling');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { tableKey = '' } = useParams();
  const table = useQuery(tablesQuery).data?.items.find(one => one.key === tableKey);
  const [isExpert] = useExpert();
  const raw = useQuery(tableXmlQuery(tableKey));
  const worded = useWordedTable(tableKey);
  const xml = isExpert ? raw : worded;
  const isManager = hasRole(useSession(), 'process-manager');
  const name = table?.name ?? tableKey;
  const draft = useMutation({
    mutationFn: () => createDraft('TABLE', tableKey, name),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      navigate(`/models/drafts/${id}`);
    },
  });
  return (
    <Page
      title={name} back={{ to: '/models', label: t('models.title') }}
      lead={table ? t('tables.lead', { version: table.versionTag ?? table.version, at: formatMoment(table.deployedAt) }) : undefined}
      acts={isManager ? (
        <Group>
          <ExpertSwitch />
          <Button leftSection={<IconPencilPlus size={16} stroke={1.75} />} loading={draft.isPending} onClick={() => { draft.mutate(); }}>{t('drafts.create')}</Button>
        </Group>
      ) : undefined}
    >
      <Fault error={draft.error} />
      <Panel flush>
        <QueryView query={xml}>{text => <Suspense fallback={<LoadingView rows={6} />}><DmnView text={text} isRaw={isExpert} /></Suspense>}</QueryView>
      </Panel>
    </Page>
  );
}
