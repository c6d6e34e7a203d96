import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/lib/format';
import { Tag } from '@/shared/ui/tag';
import type { Figures } from './insight-api';

/** The figures of every step, those first at which most cases stand. */
export function FigureTable({ steps, names }: { steps: readonly Figures[]; names: ReadonlyMap<string, string> }) {
  const { t, i18n } = useTranslation('moving');
  const figure = (value: number) => formatNumber(value, i18n.language);
  const days = (value: number | null) => (value === null ? '–' : t('insight.days', { count: value }));
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="facts-table">
        <thead>
          <tr>
            <th scope="col">{t('insight.step')}</th>
            <th scope="col" className="right">{t('insight.running')}</th>
            <th scope="col" className="right">{t('insight.done')}</th>
            <th scope="col" className="right">{t('insight.median')}</th>
            <th scope="col" className="right">{t('insight.ninety')}</th>
            <th scope="col" className="right">{t('insight.overdue')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(step => (
            <tr key={step.element}>
              <td>{names.get(step.element) || step.element}{step.overdueNow > 0 ? <> <Tag tone="late">{t('insight.overdueNow', { count: step.overdueNow })}</Tag></> : null}</td>
              <td className="right">{figure(step.running)}</td>
              <td className="right">{figure(step.done)}</td>
              <td className="right">{days(step.median)}</td>
              <td className="right">{days(step.ninety)}</td>
              <td className="right">{step.overduePercent === null ? '–' : `${String(step.overduePercent)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
