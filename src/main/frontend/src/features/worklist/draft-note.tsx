import { SavedLine } from '@/shared/saving/saved-note';
import type { Draft } from './use-draft';

/** Says where the typing is kept. */
export function DraftNote({ draft }: { draft: Draft }) {
  const { state, savedAt } = draft;
  if (state === 'idle' && !savedAt) return null;
  return <SavedLine saved={state === 'idle' ? { ...draft, state: 'saved' } : draft} savedAt={savedAt} />;
}
