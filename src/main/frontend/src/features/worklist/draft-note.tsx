import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment, formatTime } from '@/shared/lib/format';
import classes from './task-view.module.css';
import type { DraftState } from './use-draft';

const isToday = (instant: string) => formatMoment(instant).slice(0, 10) === formatMoment(new Date()).slice(0, 10);

/** Says where the typing is kept. */
export function DraftNote({ state }: { state: DraftState }) {
  const { t } = useTranslation('worklist');
  if (state.status === 'none') return null;
  const Icon = state.status === 'failed' ? IconAlertTriangle : state.status === 'saved' ? IconCheck : IconPencil;
  return (
    <p className={classes.draft} data-status={state.status} role="status">
      <Icon size={16} stroke={1.75} aria-hidden />
      {state.status === 'saved'
        ? t('draft.saved', { at: isToday(state.at) ? formatTime(state.at) : `${formatTime(state.at)}, ${formatDay(formatMoment(state.at).slice(0, 10).split('/').reverse().join('-'))}` })
        : state.status === 'failed' ? `${t('draft.failed')} ${state.message}` : t('draft.saving')}
    </p>
  );
}
