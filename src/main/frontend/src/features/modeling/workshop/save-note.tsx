import { SavedNote } from '@/shared/saving/saved-note';
import type { SaveState } from './use-draft-files';

/** Says where the work is kept. */
export function SaveNote({ state }: { state: SaveState }) {
  switch (state.status) {
    case 'saved': return <SavedNote state="saved" savedAt={state.at} />;
    case 'failed': return <SavedNote state={state.isPassing ? 'lost' : 'refused'} message={state.message} />;
    case 'conflict': return <SavedNote state="conflicting" />;
    default: return <SavedNote state="pending" />;
  }
}
