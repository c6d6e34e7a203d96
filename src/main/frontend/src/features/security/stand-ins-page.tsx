import { useQuery } from '@tanstack/react-query';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { NewStandInForm } from './new-stand-in-form';
import { StandInList } from './stand-in-list';
import { standInsQuery } from './stand-ins-api';

/** Who acts for whoever is signed in, and for whom they may act. */
export function StandInsPage() {
  const { t } = useTranslation('security');
  const standIns = useQuery(standInsQuery);
  return (
    <Page title={t('standIns.title')} lead={t('standIns.lead')}>
      <NewStandInForm />
      <Panel title={t('standIns.list')} flush>
        <QueryView query={standIns}>
          {rows => (rows.length === 0
            ? <EmptyView title={t('standIns.none')} icon={<IconUsers size={28} stroke={1.5} />}>{t('standIns.noneWhy')}</EmptyView>
            : <StandInList rows={rows} />)}
        </QueryView>
      </Panel>
    </Page>
  );
}
