import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay } from '@/shared/lib/format';
import { DueTag } from '@/shared/ui/due';
import { FactsTable } from '@/shared/ui/facts-table';
import { SeverityBadge } from '@/shared/ui/severity-badge';
import { FindingStateTag } from './finding-state-tag';
import type { FindingRow } from './findings';

/** Findings as a table; without the unit where all are of one. */
export function FindingTable({ rows, ofOneUnit = false }: { rows: readonly FindingRow[]; ofOneUnit?: boolean }) {
  const { t } = useTranslation('finding');
  return (
    <FactsTable label={t('list.title')}>
      <thead>
        <tr>
          <th scope="col">{t('list.code')}</th>
          {ofOneUnit ? null : <th scope="col">{t('list.unit')}</th>}
          <th scope="col">{t('list.violation')}</th>
          <th scope="col">{t('list.severity')}</th>
          <th scope="col">{t('list.state')}</th>
          <th scope="col">{t('list.due')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td className="num" style={{ whiteSpace: 'nowrap' }}><Link to={`/findings/${row.id}`}>{row.code}</Link></td>
            {ofOneUnit ? null : <td style={{ minWidth: 110 }}>{row.unitName}</td>}
            <td style={{ minWidth: 220 }}>{row.violationName}</td>
            <td><SeverityBadge severity={row.severity} /></td>
            <td><FindingStateTag state={row.state} /></td>
            <td className="num">{row.dueOn ? <>{formatDay(row.dueOn)} {row.daysLeft === null ? null : <DueTag dueOn={row.dueOn} daysLeft={row.daysLeft} />}</> : null}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
