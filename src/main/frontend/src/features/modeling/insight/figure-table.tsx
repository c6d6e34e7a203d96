import { useTranslation } from '@/shared/i18n';
import { FactsTable } from '@/shared/ui/facts-table';
import { Tag } from '@/shared/ui/tag';
import { FigureCells, FigureHeads } from './figure-cells';
import type { Figures } from './insight-api';

/** The figures of every step, those first at which most cases stand. */
export function FigureTable({ steps, names }: { steps: readonly Figures[]; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation('moving');
  return (
    <FactsTable label={t('insight.steps')}>
      <thead>
        <tr>
          <th scope="col">{t('insight.step')}</th>
          <th scope="col" className="right">{t('insight.running')}</th>
          <th scope="col" className="right">{t('insight.done')}</th>
          <FigureHeads />
        </tr>
      </thead>
      <tbody>
        {steps.map(step => (
          <tr key={step.element}>
            <td>{names.get(step.element) || step.element}{step.overdueNow > 0 ? <> <Tag tone="late">{t('insight.overdueNow', { count: step.overdueNow })}</Tag></> : null}</td>
            <FigureCells figures={step} />
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
