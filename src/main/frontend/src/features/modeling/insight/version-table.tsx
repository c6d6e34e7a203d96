import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { useIsPhone } from '@/shared/lib/use-media';
import { FactsTable } from '@/shared/ui/facts-table';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { FigureCells, FigureHeads, FigureLines } from './figure-cells';
import type { Insight } from './insight-api';

/** The versions of a process side by side: whether a change made it faster. */
export function VersionTable({ versions, shown }: { versions: Insight['versions']; shown: string }) {
  const { t } = useTranslation('moving');
  if (useIsPhone()) {
    return (
      <RowCards label={t('insight.versions')}>
        {versions.map(({ definitionId, version, versionTag, figures }) => (
          <RowCard key={definitionId} {...(definitionId === shown ? {} : { to: `/models/${encodeURIComponent(definitionId)}` })} title={versionTag ?? version}>
            <FigureLines figures={figures} running={t('insight.cases')} done={t('insight.tasks')} />
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('insight.versions')}>
      <thead>
        <tr>
          <th scope="col">{t('insight.version')}</th>
          <th scope="col" className="right">{t('insight.cases')}</th>
          <th scope="col" className="right">{t('insight.tasks')}</th>
          <FigureHeads />
        </tr>
      </thead>
      <tbody>
        {versions.map(({ definitionId, version, versionTag, figures }) => (
          <tr key={definitionId}>
            <td>
              {definitionId === shown ? <b>{versionTag ?? version}</b> : <Link to={`/models/${encodeURIComponent(definitionId)}`}>{versionTag ?? version}</Link>}
              {' '}<span style={{ color: 'var(--muted)' }}>({version})</span>
            </td>
            <FigureCells figures={figures} />
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
