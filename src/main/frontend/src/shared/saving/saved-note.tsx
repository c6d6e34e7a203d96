import { IconAlertTriangle, IconCheck, IconCloudUp, IconDeviceFloppy, IconPencil } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { formatDay, formatMoment, formatTime } from '@/shared/lib/format';
import { Button } from '@/shared/ui/button';
import { useSaving } from './saving-context';
import classes from './saving.module.css';
import type { Saved, SavedState } from './use-saved';

/** What is not kept on the device but goes straight to the server is on the page only while it is on its way, or waits for a network. */
type NoteState = SavedState | 'pending' | 'lost';

const ICONS = {
  storing: IconPencil, held: IconPencil, kept: IconDeviceFloppy, sending: IconCloudUp, saved: IconCheck, refused: IconAlertTriangle,
  conflicting: IconAlertTriangle, unstored: IconAlertTriangle, pending: IconCloudUp, lost: IconAlertTriangle,
};

interface SavedNoteProps {
  state: NoteState;
  message?: string;
  /** When the server took it, where that is known. */
  savedAt?: string | null;
  /** Said where the value is kept but does not say enough to be sent, or to count. */
  unfinished?: string | undefined;
  retry?: (() => void) | undefined;
}

/** "09:12" for today, "09:12, 06/05/2026" for another day. */
function inShort(instant: string): string {
  const day = formatMoment(instant).slice(0, 10);
  return day === formatMoment(new Date()).slice(0, 10) ? formatTime(instant) : `${formatTime(instant)}, ${formatDay(day.split('/').reverse().join('-'))}`;
}

/** Where a value is, in words, each time it changes. */
export function SavedNote({ state, message = '', savedAt = null, unfinished, retry }: SavedNoteProps) {
  const { t } = useTranslation('saving');
  const { trouble } = useSaving();
  if (state === 'idle') return <p className={classes.note} role="status" />;
  const Icon = ICONS[state];
  const text = state === 'unstored' ? t(`trouble.${trouble ?? 'broken'}`) : state === 'saved' && savedAt ? t('savedAt', { at: inShort(savedAt) }) : t(`state.${state}`);
  return (
    <p className={classes.note} role="status" data-state={state}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{[text, state === 'refused' || state === 'kept' ? message : '', unfinished ?? ''].filter(Boolean).join(' ')}</span>
      {retry && state === 'refused' ? <Button size="xs" variant="default" onClick={retry}>{t('retry')}</Button> : null}
    </p>
  );
}

type Line = Pick<Saved<object>, 'state' | 'message' | 'fields' | 'retry'>;

/** The same, of a value as {@link useSaved} gives it. */
export function SavedLine({ saved, savedAt, unfinished }: { saved: Line; savedAt?: string | null; unfinished?: string | undefined }) {
  const message = saved.fields.map(field => field.message).join(' ') || saved.message;
  return <SavedNote state={saved.state} message={message} {...(savedAt ? { savedAt } : {})} unfinished={unfinished} retry={saved.retry} />;
}
