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

function useWords() {
  const { t, i18n } = useTranslation('moving');
  return {
    figure: (value: number) => formatNumber(value, i18n.language),
    days: (value: number | null) => (value === null ? '–' : t('insight.days', { count: value })),
    late: (percent: number | null) => (percent === null ? '–' : `${String(percent)} %`),
  };
}

/** The same as a list of lines, for the card of a phone; what runs and what is done is called differently of steps and of versions. */
export function FigureLines({ figures, running, done }: { figures: CellFigures; running: string; done: string }) {
  const { t } = useTranslation('moving');
  const { figure, days, late } = useWords();
  const lines = [
    [running, figure(figures.running)], [done, figure(figures.done)], [t('insight.median'), days(figures.median)], [t('insight.ninety'), days(figures.ninety)],
    [t('insight.overdue'), late(figures.overduePercent)],
  ];
  return <small>{lines.map(([label = '', value]) => <span key={label} style={{ display: 'flex', justifyContent: 'space-between' }}><span>{label}</span><span>{value}</span></span>)}</small>;
}

/** How much runs and is done, how long it took, how much of it was late. */
export function FigureCells({ figures }: { figures: CellFigures }) {
  const { figure, days, late } = useWords();
  return (
    <>
      <td className="right">{figure(figures.running)}</td>
      <td className="right">{figure(figures.done)}</td>
      <td className="right">{days(figures.median)}</td>
      <td className="right">{days(figures.ninety)}</td>
      <td className="right">{late(figures.overduePercent)}</td>
    </>
  );
}
