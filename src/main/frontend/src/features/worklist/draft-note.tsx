import { useTranslation } from 'react-i18next';
import { IconCheck } from '@tabler/icons-react';
import { formatDay, formatMoment, formatTime } from '@/shared/lib/format';
import { SavedLine } from '@/shared/saving/saved-note';
import classes from './task-view.module.css';
import type { Draft } from './use-draft';

const isToday = (instant: string) => formatMoment(instant).slice(0, 10) === formatMoment(new Date()).slice(0, 10);

/** Says where the typing is kept. */
export function DraftNote({ draft }: { draft: Draft }) {
  const { t } = useTranslation('worklist');
  const { state, savedAt } = draft;
  if (state !== 'idle' && state !== 'saved') return <SavedLine saved={draft} />;
  if (!savedAt) return null;
  return (
    <p className={classes.draft} role="status">
      <IconCheck size={16} stroke={1.75} aria-hidden />
      {t('draft.saved', { at: isToday(savedAt) ? formatTime(savedAt) : `${formatTime(savedAt)}, ${formatDay(formatMoment(savedAt).slice(0, 10).split('/').reverse().join('-'))}` })}
    </p>
  );
}
