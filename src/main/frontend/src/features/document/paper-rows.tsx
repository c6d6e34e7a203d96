import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import type { Paper } from '@/shared/papers/papers';
import { NumberAct, PaperNumber } from '@/shared/papers/papers-panel';
import { Link } from '@/shared/routing/routing';
import { FactsTable } from '@/shared/ui/facts-table';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { SortHead } from '@/shared/ui/sort-head';

interface PaperRowsProps {
  rows: readonly Paper[];
  sort: string;
  onSort: (sort: string) => void;
  open: (paper: Paper) => void;
}

/** Papers with number, kind, content, unit and signer; those without a number say who ought to enter it and since when. */
export function PaperRows({ rows, sort, onSort, open }: PaperRowsProps) {
  const { t } = useTranslation('paper');
  if (useIsPhone()) {
    return (
      <RowCards label={t('register.title')}>
        {rows.map(paper => (
          <RowCard key={paper.id} to={paper.path} title={paper.title} foot={<><PaperNumber paper={paper} /><NumberAct paper={paper} open={open} /></>}>
            {paper.kind}, {paper.issuer}<br />{t('panel.signedBy', { by: paper.signedBy, date: formatDay(paper.signedOn) })}
            <Awaited paper={paper} />
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('register.title')}>
      <thead>
        <tr>
          <SortHead label={t('column.number')} name="number" sort={sort} onSort={onSort} /><th scope="col">{t('column.kind')}</th><th scope="col">{t('column.title')}</th>
          <th scope="col">{t('column.unit')}</th><SortHead label={t('column.signed')} name="signed" sort={sort} onSort={onSort} /><th scope="col">{t('column.act')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(paper => (
          <tr key={paper.id}>
            <td className="num"><PaperNumber paper={paper} /><Awaited paper={paper} /></td><td>{paper.kind}<br /><small>{paper.issuer}</small></td>
            <td><Link to={paper.path}>{paper.title}</Link></td><td>{paper.unitName}</td><td>{paper.signedBy}, {formatDay(paper.signedOn)}</td>
            <td><NumberAct paper={paper} open={open} /></td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

function Awaited({ paper }: { paper: Paper }) {
  const { t } = useTranslation('paper');
  return paper.number ? null : <small><br />{t('register.awaited', { keeper: paper.keeper, date: formatDay(paper.signedOn) })}</small>;
}
