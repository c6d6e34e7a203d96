import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import { Popover } from '@/shared/ui/popover';
import { Tag } from '@/shared/ui/tag';
import classes from './task-view.module.css';
import type { TaskDetail } from './types';

/** How a deadline came out, behind a question. */
export function DeadlineWhy({ deadline: { due, text, basis } }: { deadline: NonNullable<TaskDetail['deadline']> }) {
  const { t } = useTranslation('worklist');
  return (
    <>
      <p>
        <Popover width={320} place="bottom-start" className={classes.goto} label={t('why.ask')}>
          <div className={classes.reason}>
            <p><b>{text}</b></p>
            <dl>
              <dt>{t('why.from')}</dt>
              <dd>{formatDay(due.from)}</dd>
              {due.skipped.length > 0 ? <><dt>{t('why.skipped')}</dt><dd>{due.skipped.map(formatDay).join(', ')}</dd></> : null}
              {basis ? <><dt>{t('why.source')}</dt><dd>{basis}</dd></> : null}
            </dl>
            <p>{t(due.legal ? 'why.legal' : 'why.office')}</p>
          </div>
        </Popover>
      </p>
      {due.confirmed ? null : <p><Tag tone="soon" icon={IconAlertTriangle}>{t('why.unconfirmed')}</Tag></p>}
      {due.provisional ? <p><Tag tone="soon" icon={IconAlertTriangle}>{t('why.provisional')}</Tag></p> : null}
    </>
  );
}
