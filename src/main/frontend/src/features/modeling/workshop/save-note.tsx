import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatTime } from '@/shared/lib/format';
import type { SaveState } from './use-draft-files';
import classes from './workshop.module.css';

const isToday = (instant: string) => formatMoment(instant).slice(0, 10) === formatMoment(new Date()).slice(0, 10);

/** Says where the work is kept. */
export function SaveNote({ state }: { state: SaveState }) {
  const { t } = useTranslation('modeling');
  const isBad = state.status === 'failed' || state.status === 'conflict';
  const Icon = isBad ? IconAlertTriangle : state.status === 'saved' ? IconCheck : IconPencil;
  const words = state.status === 'saved'
    ? t('save.saved', { at: isToday(state.at) ? formatTime(state.at) : formatMoment(state.at) })
    : state.status === 'failed' ? `${t(state.isPassing ? 'save.lost' : 'save.failed')} ${state.message}` : t(state.status === 'conflict' ? 'save.conflict' : 'save.saving');
  return (
    <span className={classes.saved} data-bad={isBad ? true : undefined} role="status">
      <Icon size={16} stroke={1.75} aria-hidden />
      {words}
    </span>
  );
}
