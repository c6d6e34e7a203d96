import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatMoment, formatNumber } from '@/shared/lib/format';
import { CaseDiagram } from '@/shared/ui/case-diagram';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/state-views';
import { modelQuery } from './api';

const DIAGRAM_HEIGHT = 560;

export function ModelPage() {
  const { t, i18n } = useTranslation('modeling');
  const { definitionId = '' } = useParams();
  const model = useQuery(modelQuery(definitionId));
  const back = { to: '/models', label: t('models.title') };
  return (
    <QueryView query={model}>
      {found => (
        <Page
          title={found.name} back={back}
          lead={t('model.lead', {
            version: found.versionTag ?? found.version, at: formatMoment(found.deployedAt), running: formatNumber(found.running, i18n.language),
          })}
        >
          <CaseDiagram definitionId={found.definitionId} height={DIAGRAM_HEIGHT} />
        </Page>
      )}
    </QueryView>
  );
}
