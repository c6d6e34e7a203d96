import { useTranslation } from '@/shared/i18n';
import { useIsPhone } from '@/shared/lib/use-media';
import { FactsTable } from '@/shared/ui/facts-table';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { Tag } from '@/shared/ui/tag';
import { FigureCells, FigureHeads, FigureLines } from './figure-cells';
import type { Figures } from './insight-api';

/** The figures of every step, those first at which most cases stand. */
export function FigureTable({ steps, names }: { steps: readonly Figures[]; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation('moving');
  const lateOf = (step: Figures) => (step.overdueNow > 0 ? <Tag tone="late">{t('insight.overdueNow', { count: step.overdueNow })}</Tag> : null);
  if (useIsPhone()) {
    return (
      <RowCards label={t('insight.steps')}>
        {steps.map(step => (
          <RowCard key={step.element} title={names.get(step.element) || step.element} aside={lateOf(step)}>
            <FigureLines figures={step} running={t('insight.running')} done={t('insight.done')} />
          </RowCard>
        ))}
      </RowCards>
    );
  }
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
            <td>{names.get(step.element) || step.element} {lateOf(step)}</td>
            <FigureCells figures={step} />
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
