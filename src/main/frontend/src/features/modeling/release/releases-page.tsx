import { IconRocket } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { FactsTable } from '@/shared/ui/facts-table';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { MorePages } from '../more-pages';
import { type Release, releasesQuery } from '../drafts/drafts-api';

/** Every release: what, when, by which decision, who wrote it and who released it, and what its bytes hash to. */
export function ReleasesPage() {
  const { t } = useTranslation('modeling');
  const releases = useInfiniteQuery(releasesQuery);
  return (
    <Page title={t('releases.title')} lead={t('releases.lead')} back={{ to: '/models', label: t('models.title') }}>
      <Panel flush>
        <QueryView query={releases}>
          {found => (found.pages[0]?.items.length === 0
            ? <EmptyView title={t('releases.none')} icon={<IconRocket size={28} stroke={1.5} />}>{t('releases.noneWhy')}</EmptyView>
            : <Releases releases={found.pages.flatMap(page => page.items)} />)}
        </QueryView>
        <MorePages query={releases} />
      </Panel>
    </Page>
  );
}

function Releases({ releases }: { releases: readonly Release[] }) {
  const { t } = useTranslation('modeling');
  if (useIsPhone()) return <ReleaseCards releases={releases} />;
  return (
    <FactsTable label={t('releases.title')}>
      <thead>
        <tr>
          <th scope="col">{t('models.process')}</th><th scope="col">{t('releases.at')}</th><th scope="col">{t('releases.why')}</th>
          <th scope="col">{t('releases.who')}</th><th scope="col">{t('releases.hash')}</th>
        </tr>
      </thead>
      <tbody>
        {releases.map(release => (
          <tr key={release.id}>
            <td><b>{release.name}</b><div style={{ color: 'var(--muted)' }}>{t('releases.version', { key: release.key, version: release.version })}</div></td>
            <td className="num">
              {formatMoment(release.releasedAt)}
              <div style={{ color: 'var(--muted)' }}>{t('releases.inForceOn', { day: formatDay(release.inForceOn) })}</div>
            </td>
            <td>{release.reason}<div style={{ color: 'var(--muted)' }}>{release.legalBasis}</div></td>
            <td>{t('releases.by', { writer: release.submittedBy, releaser: release.releasedBy })}</td>
            <td><code title={release.hash}>{release.hash.slice(0, 12)}</code></td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

function ReleaseCards({ releases }: { releases: readonly Release[] }) {
  const { t } = useTranslation('modeling');
  return (
    <RowCards label={t('releases.title')}>
      {releases.map(release => (
        <RowCard
          key={release.id} title={release.name} foot={<><span>{t('releases.inForceOn', { day: formatDay(release.inForceOn) })}</span><span>{formatMoment(release.releasedAt)}</span></>}
        >
          {release.reason}
          <br /><small>{release.legalBasis}</small>
          <br /><small>{t('releases.by', { writer: release.submittedBy, releaser: release.releasedBy })}</small>
          <br /><small>{t('releases.version', { key: release.key, version: release.version })} · {t('releases.hash')} <code>{release.hash.slice(0, 12)}</code></small>
        </RowCard>
      ))}
    </RowCards>
  );
}
