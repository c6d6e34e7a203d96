import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudUp, IconDeviceFloppy, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSaving } from './saving-context';
import classes from './saving.module.css';
import type { Saved, SavedState } from './use-saved';

const ICONS = {
  storing: IconPencil, held: IconPencil, kept: IconDeviceFloppy, sending: IconCloudUp, saved: IconCheck, refused: IconAlertTriangle,
  conflicting: IconAlertTriangle, unstored: IconAlertTriangle,
};

interface SavedNoteProps {
  state: SavedState;
  message?: string;
  /** Said where the value is kept but does not say enough to be sent, or to count. */
  unfinished?: string | undefined;
  retry?: (() => void) | undefined;
}

/** Where a value is, in words, each time it changes. */
export function SavedNote({ state, message = '', unfinished, retry }: SavedNoteProps) {
  const { t } = useTranslation('saving');
  const { trouble } = useSaving();
  if (state === 'idle') return <p className={classes.note} role="status" />;
  const Icon = ICONS[state];
  const text = state === 'unstored' ? t(`trouble.${trouble ?? 'broken'}`) : t(`state.${state}`);
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
export function SavedLine({ saved, unfinished }: { saved: Line; unfinished?: string | undefined }) {
  const message = saved.fields.map(field => field.message).join(' ') || saved.message;
  return <SavedNote state={saved.state} message={message} unfinished={unfinished} retry={saved.retry} />;
}
