import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useParams } from '@/shared/routing/routing';
import { formatMoment, formatNumber } from '@/shared/lib/format';
import { hasRole, useSession } from '@/shared/session/session';
import { CaseDiagram } from '@/shared/ui/case-diagram';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/state-views';
import { modelQuery } from './api';

const DIAGRAM_HEIGHT = 560;
// Those who only look need neither the figures nor what draws them.
const ManagedModel = lazy(() => import('./insight/managed-model'));

export function ModelPage() {
  const { t, i18n } = useTranslation('modeling');
  const { definitionId = '' } = useParams();
  const model = useQuery(modelQuery(definitionId));
  const back = { to: '/models', label: t('models.title') };
  const isManager = hasRole(useSession(), 'process-manager');
  return (
    <QueryView query={model}>
      {found => {
        const lead = t('model.lead', {
          version: found.versionTag ?? found.version, at: formatMoment(found.deployedAt), running: formatNumber(found.running, i18n.language),
        });
        return isManager ? (
          <Suspense fallback={<Skeleton height={DIAGRAM_HEIGHT} />}><ManagedModel key={found.definitionId} model={found} lead={lead} back={back} /></Suspense>
        ) : (
          <Page title={found.name} back={back} lead={lead}><CaseDiagram definitionId={found.definitionId} height={DIAGRAM_HEIGHT} /></Page>
        );
      }}
    </QueryView>
  );
}
