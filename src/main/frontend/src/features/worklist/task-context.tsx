import { Anchor, Button } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatMoment } from '@/shared/lib/format';
import { DueText } from '@/shared/ui/due';
import { CaseDiagram } from '@/shared/ui/case-diagram';
import { Tag } from '@/shared/ui/tag';
import type { TaskDetail } from './worklist-api';

/** Beside the form: until when and why then, why me, what was done before, and where the case stands. */
export function TaskContext({ detail }: { detail: TaskDetail }) {
  const { t } = useTranslation('worklist');
  const [diagram, setDiagram] = useState(false);
  const { task, deadline, why } = detail;
  const active = useMemo(() => [task.elementId], [task.elementId]);
  return (
    <aside className="task-context" aria-label={t('task.context')}>
      <h3>{t('task.due')}</h3>
      <p><DueText dueOn={task.dueOn} daysLeft={task.daysLeft} /></p>
      {deadline && <p className="muted small">{deadline.text}</p>}
      {deadline && !deadline.due.confirmed && <p><Tag tone="soon">{t('task.unconfirmed')}</Tag></p>}
      {deadline?.due.provisional && <p><Tag tone="soon">{t('task.provisional')}</Tag></p>}
      <h3>{t('task.why')}</h3>
      <p className="muted small">{why.reason}</p>
      <h3>{t('task.case')}</h3>
      <p className="small">
        {task.path ? <Anchor component={Link} to={task.path}>{task.caseTitle}<IconArrowUpRight size={14} aria-hidden /></Anchor> : task.caseTitle}
        {task.unitName && <><br />{task.unitName}</>}
      </p>
      {detail.history.length > 0 && <h3>{t('task.history')}</h3>}
      <ol className="plain-list small">
        {detail.history.map((step, index) => (
          <li key={index} className="muted">{formatMoment(step.at)} · {step.who} {t(`task.act.${step.act}`, { step: step.text })}</li>
        ))}
      </ol>
      <Button variant="default" size="xs" onClick={() => setDiagram(!diagram)} aria-expanded={diagram}>{t('task.diagram')}</Button>
      {diagram && (
        <CaseDiagram definitionId={detail.definitionId} activeElements={active} height={220} />
      )}
    </aside>
  );
}
