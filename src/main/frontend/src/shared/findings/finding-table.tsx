import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { DueTag } from '@/shared/ui/due';
import { FactsTable } from '@/shared/ui/facts-table';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { SeverityBadge } from '@/shared/ui/severity-badge';
import { SortHead } from '@/shared/ui/sort-head';
import { FindingStateTag } from './finding-state-tag';
import type { FindingRow } from './findings';

interface FindingTableProps {
  rows: readonly FindingRow[];
  /** All are of one unit, which the page names already. */
  ofOneUnit?: boolean;
  /** Order in force and how to choose another; left out where the list has only one. */
  sort?: string;
  onSort?: (sort: string) => void;
}

/** Findings as a table, on a phone as cards. */
export function FindingTable({ rows, ofOneUnit = false, sort = '', onSort }: FindingTableProps) {
  const { t } = useTranslation('finding');
  const isPhone = useIsPhone();
  if (isPhone) return <FindingCards rows={rows} ofOneUnit={ofOneUnit} />;
  const head = (name: string, label: string) => (onSort ? <SortHead name={name} label={label} sort={sort} onSort={onSort} /> : <th scope="col">{label}</th>);
  return (
    <FactsTable label={t('list.title')}>
      <thead>
        <tr>
          {head('number', t('list.code'))}
          {ofOneUnit ? null : <th scope="col">{t('list.unit')}</th>}
          <th scope="col">{t('list.violation')}</th>
          {head('severity', t('list.severity'))}
          <th scope="col">{t('list.state')}</th>
          {head('due', t('list.due'))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td className="num" style={{ whiteSpace: 'nowrap' }}><Link to={`/findings/${row.id}`}>{row.code}</Link></td>
            {ofOneUnit ? null : <td style={{ minWidth: 110 }}>{row.unitName}</td>}
            <td style={{ minWidth: 220 }}>{row.violationName}</td>
            <td><SeverityBadge severity={row.severity} /></td>
            <td><FindingStateTag state={row.state} />{row.nextStep ? <div><small>{row.nextStep}</small></div> : null}</td>
            <td className="num"><Limit row={row} /></td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

function FindingCards({ rows, ofOneUnit }: { rows: readonly FindingRow[]; ofOneUnit: boolean }) {
  const { t } = useTranslation('finding');
  return (
    <RowCards label={t('list.title')}>
      {rows.map(row => (
        <RowCard
          key={row.id} to={`/findings/${row.id}`} title={ofOneUnit ? row.code : `${row.code} · ${row.unitName}`}
          aside={<SeverityBadge severity={row.severity} />} foot={<><FindingStateTag state={row.state} /><span><Limit row={row} /></span></>}
        >
          {row.violationName}
          {row.nextStep ? <><br /><small>{row.nextStep}</small></> : null}
        </RowCard>
      ))}
    </RowCards>
  );
}

function Limit({ row }: { row: FindingRow }) {
  if (!row.dueOn) return null;
  // A remedy that is reported and waits to be verified is late no more.
  const isTold = row.daysLeft !== null && (row.daysLeft >= 0 || row.overdue);
  return <>{formatDay(row.dueOn)} {isTold ? <DueTag dueOn={row.dueOn} daysLeft={row.daysLeft} /> : null}</>;
}
