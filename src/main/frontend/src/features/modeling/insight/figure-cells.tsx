import { useTranslation } from '@/shared/i18n';
import { formatNumber } from '@/shared/lib/format';
import type { Insight } from './insight-api';

type CellFigures = Pick<Insight['versions'][number]['figures'], 'running' | 'done' | 'median' | 'ninety' | 'overduePercent'>;

/** Heads of the columns that {@link FigureCells} fills after the first two. */
export function FigureHeads() {
  const { t } = useTranslation('moving');
  return (
    <>
      <th scope="col" className="right">{t('insight.median')}</th>
      <th scope="col" className="right">{t('insight.ninety')}</th>
      <th scope="col" className="right">{t('insight.overdue')}</th>
    </>
  );
}

/** How much runs and is done, how long it took, how much of it was late. */
export function FigureCells({ figures }: { figures: CellFigures }) {
  const { t, i18n } = useTranslation('moving');
  const figure = (value: number) => formatNumber(value, i18n.language);
  const days = (value: number | null) => (value === null ? '–' : t('insight.days', { count: value }));
  return (
    <>
      <td className="right">{figure(figures.running)}</td>
      <td className="right">{figure(figures.done)}</td>
      <td className="right">{days(figures.median)}</td>
      <td className="right">{days(figures.ninety)}</td>
      <td className="right">{figures.overduePercent === null ? '–' : `${String(figures.overduePercent)} %`}</td>
    </>
  );
}
