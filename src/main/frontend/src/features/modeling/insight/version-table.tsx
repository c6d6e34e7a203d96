import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatNumber } from '@/shared/lib/format';
import type { Insight } from './insight-api';

/** The versions of a process side by side: whether a change made it faster. */
export function VersionTable({ versions, shown }: { versions: Insight['versions']; shown: string }) {
  const { t, i18n } = useTranslation('moving');
  const figure = (value: number) => formatNumber(value, i18n.language);
  const days = (value: number | null) => (value === null ? '–' : t('insight.days', { count: value }));
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="facts-table">
        <thead>
          <tr>
            <th scope="col">{t('insight.version')}</th>
            <th scope="col" className="right">{t('insight.cases')}</th>
            <th scope="col" className="right">{t('insight.tasks')}</th>
            <th scope="col" className="right">{t('insight.median')}</th>
            <th scope="col" className="right">{t('insight.ninety')}</th>
            <th scope="col" className="right">{t('insight.overdue')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ definitionId, version, versionTag, figures }) => (
            <tr key={definitionId}>
              <td>
                {definitionId === shown ? <b>{versionTag ?? version}</b> : <Link to={`/models/${encodeURIComponent(definitionId)}`}>{versionTag ?? version}</Link>}
                {' '}<span style={{ color: 'var(--muted)' }}>({version})</span>
              </td>
              <td className="right">{figure(figures.running)}</td>
              <td className="right">{figure(figures.done)}</td>
              <td className="right">{days(figures.median)}</td>
              <td className="right">{days(figures.ninety)}</td>
              <td className="right">{figures.overduePercent === null ? '–' : `${String(figures.overduePercent)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
