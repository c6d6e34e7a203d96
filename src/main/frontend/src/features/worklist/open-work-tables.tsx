import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import type { WorklistHeapView, WorklistHolderView, WorklistWorkView } from '@/shared/api/types';
import { withQuery } from '@/shared/api/client';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { DueTag } from '@/shared/ui/due';
import { FactsTable } from '@/shared/ui/facts-table';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { Tag } from '@/shared/ui/tag';

/** Open work row by row, with who holds it. */
export function WorkTable({ rows }: { rows: readonly WorklistWorkView[] }) {
  const { t } = useTranslation('worklist');
  const isPhone = useIsPhone();
  if (isPhone) {
    return (
      <RowCards label={t('open.title')}>
        {rows.map(({ task, holder }) => (
          <RowCard key={task.id} to={`/tasks/${task.id}`} title={task.name} foot={<><Holder holder={holder} /><span><Limit dueOn={task.dueOn} daysLeft={task.daysLeft} /></span></>}>
            {[task.unitName, task.caseTitle].filter(Boolean).join(' · ')}
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('open.title')}>
      <thead>
        <tr>
          <th scope="col">{t('open.task')}</th><th scope="col">{t('open.unit')}</th><th scope="col">{t('open.holder')}</th><th scope="col">{t('open.due')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ task, holder }) => (
          <tr key={task.id}>
            <td style={{ minWidth: 240 }}><Link to={`/tasks/${task.id}`}>{task.name}</Link><div><small>{task.caseTitle}</small></div></td>
            <td style={{ minWidth: 120 }}>{task.unitName}</td>
            <td style={{ minWidth: 150 }}><Holder holder={holder} /></td>
            <td className="num"><Limit dueOn={task.dueOn} daysLeft={task.daysLeft} /></td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

function Holder({ holder }: { holder: WorklistHolderView }) {
  if (holder.group) return <Tag icon={IconUsers}>{holder.name}</Tag>;
  return <span>{holder.name}{holder.seat ? <><br /><small>{holder.seat}</small></> : null}</span>;
}

function Limit({ dueOn, daysLeft }: { dueOn: string | null; daysLeft: number | null }) {
  return <>{dueOn ? formatDay(dueOn) : null} <DueTag dueOn={dueOn} daysLeft={daysLeft} /></>;
}

/** How much of it each holder has or is about each unit; a row leads to its tasks. */
export function HeapTable({ heaps, by }: { heaps: readonly WorklistHeapView[]; by: 'people' | 'units' }) {
  const { t } = useTranslation('worklist');
  const to = (heap: WorklistHeapView) => withQuery('/open-work', by === 'people' ? { holder: heap.key } : { unit: heap.key });
  return (
    <FactsTable label={t(`open.${by}`)}>
      <thead>
        <tr>
          <th scope="col">{t(by === 'people' ? 'open.holder' : 'open.unit')}</th>
          <th scope="col" className="right">{t('open.overdueCount')}</th><th scope="col" className="right">{t('open.openCount')}</th><th scope="col">{t('open.oldest')}</th>
        </tr>
      </thead>
      <tbody>
        {heaps.map(heap => (
          <tr key={heap.key}>
            <td>{heap.key ? <Link to={to(heap)}>{heap.name}</Link> : t('open.noUnit')}{heap.seat || heap.group ? <div><small>{heap.group ? t('open.group') : heap.seat}</small></div> : null}</td>
            <td className="right">{heap.overdue > 0 ? <Tag tone="late">{heap.overdue}</Tag> : 0}</td>
            <td className="right">{heap.open}</td>
            <td className="num">{heap.oldest ? formatDay(heap.oldest) : null}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
