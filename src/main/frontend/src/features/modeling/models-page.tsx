import { Button, Group } from '@mantine/core';
import { IconHourglass, IconSitemap } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatDay, formatNumber } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { hasRole, useSession } from '@/shared/session/session';
import { AwaitingDecision } from '@/shared/requests/awaiting-decision';
import { FactsTable } from '@/shared/ui/facts-table';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { type Model, modelsQuery } from './api';
import { DraftsPanel } from './drafts/drafts-panel';
import { ExpertSwitch } from './expert-switch';
import { TablesPanel } from './tables-panel';
import { useExpert } from './use-expert';

/** The deployed processes: which version is in force, and how many cases run on which. */
export function ModelsPage() {
  const { t, i18n } = useTranslation('modeling');
  const models = useQuery(modelsQuery);
  const items = models.data?.items ?? [];
  const inForce = newestOf(items);
  const running = items.reduce((sum, model) => sum + model.running, 0);
  const title = t('models.title');
  const isManager = hasRole(useSession(), 'process-manager');
  return (
    <Page
      title={title} lead={t('models.lead')}
      acts={<Group>{isManager ? <ExpertSwitch /> : null}<Button component={Link} to="/models/deadlines" variant="default" leftSection={<IconHourglass size={16} stroke={1.75} />}>{t('models.deadlines')}</Button></Group>}
      headline={models.data ? t('models.headline', { count: inForce.size, running: formatNumber(running, i18n.language) }) : title}
    >
      <AwaitingDecision />
      <Panel flush>
        <QueryView query={models}>
          {page => (page.items.length === 0
            ? <EmptyView title={t('models.none')} icon={<IconSitemap size={28} stroke={1.5} />}>{t('models.noneWhy')}</EmptyView>
            : <ModelTable models={page.items} inForce={inForce} />)}
        </QueryView>
      </Panel>
      <TablesPanel />
      {isManager ? <DraftsPanel /> : null}
    </Page>
  );
}

function newestOf(models: readonly Model[]): Map<string, number> {
  const newest = new Map<string, number>();
  for (const model of models) newest.set(model.key, Math.max(model.version, newest.get(model.key) ?? 0));
  return newest;
}

function ModelTable({ models, inForce }: { models: readonly Model[]; inForce: Map<string, number> }) {
  const { t, i18n } = useTranslation('modeling');
  const [isExpert] = useExpert();
  if (useIsPhone()) return <ModelCards models={models} inForce={inForce} />;
  return (
    <FactsTable label={t('models.title')}>
      <thead>
        <tr>
          <th scope="col">{t('models.process')}</th>
          <th scope="col">{t('models.version')}</th>
          <th scope="col">{t('models.deployedAt')}</th>
          <th scope="col" className="right">{t('models.running')}</th>
        </tr>
      </thead>
      <tbody>
        {models.map(model => (
          <tr key={model.definitionId}>
            <td>
              <Link to={`/models/${encodeURIComponent(model.definitionId)}`}>{model.name}</Link>
              {isExpert ? <div style={{ color: 'var(--muted)' }}>{model.key}</div> : null}
            </td>
            <td>{model.versionTag ?? model.version} <InForceTag isInForce={inForce.get(model.key) === model.version} /></td>
            <td className="num">{formatDay(model.deployedAt)}</td>
            <td className="right">{formatNumber(model.running, i18n.language)}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

function ModelCards({ models, inForce }: { models: readonly Model[]; inForce: Map<string, number> }) {
  const { t, i18n } = useTranslation('modeling');
  return (
    <RowCards label={t('models.title')}>
      {models.map(model => (
        <RowCard
          key={model.definitionId} to={`/models/${encodeURIComponent(model.definitionId)}`} title={model.name}
          aside={<InForceTag isInForce={inForce.get(model.key) === model.version} />}
          foot={<><span>{t('models.running')}: {formatNumber(model.running, i18n.language)}</span><span>{formatDay(model.deployedAt)}</span></>}
        >
          <small>{t('models.version')} {model.versionTag ?? model.version}</small>
        </RowCard>
      ))}
    </RowCards>
  );
}

function InForceTag({ isInForce }: { isInForce: boolean }) {
  const { t } = useTranslation('modeling');
  return <Tag tone={isInForce ? 'ok' : 'plain'}>{t(isInForce ? 'models.inForce' : 'models.earlier')}</Tag>;
}
