import { useTranslation } from '@/shared/i18n';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from '@/shared/routing/routing';
import { formatMoment, formatNumber } from '@/shared/lib/format';
import { FactsTable } from '@/shared/ui/facts-table';
import { Panel } from '@/shared/ui/panel';
import { QueryView } from '@/shared/ui/state-views';
import { MoveStateTag } from './move-state-tag';
import { movesQuery } from './moving-api';

/** The earlier moves of a process. */
export function MoveList({ processKey }: { processKey: string }) {
  const { t, i18n } = useTranslation('moving');
  const [params] = useSearchParams();
  const moves = useQuery(movesQuery);
  const rows = (moves.data?.items ?? []).filter(move => move.processKey === processKey);
  if (moves.data && rows.length === 0) return null;
  const to = (id: string) => {
    const next = new URLSearchParams(params);
    next.set('move', id);
    return `?${next.toString()}`;
  };
  return (
    <Panel title={t('list.title')} flush>
      <QueryView query={moves}>
        {() => (
          <FactsTable label={t('list.title')}>
            <thead>
              <tr>
                <th scope="col">{t('list.when')}</th>
                <th scope="col">{t('list.versions')}</th>
                <th scope="col">{t('list.who')}</th>
                <th scope="col" className="right">{t('list.moved')}</th>
                <th scope="col" className="right">{t('list.refused')}</th>
                <th scope="col">{t('list.state')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(move => (
                <tr key={move.id}>
                  <td className="num"><Link to={to(move.id)}>{formatMoment(move.startedAt)}</Link></td>
                  <td className="num">{move.fromVersion} → {move.toVersion}</td>
                  <td>{move.startedBy}</td>
                  <td className="right">{formatNumber(move.counts.moved + move.counts.kept + move.counts.undone, i18n.language)}</td>
                  <td className="right">{formatNumber(move.counts.refused, i18n.language)}</td>
                  <td><MoveStateTag state={move.state} /></td>
                </tr>
              ))}
            </tbody>
          </FactsTable>
        )}
      </QueryView>
    </Panel>
  );
}
