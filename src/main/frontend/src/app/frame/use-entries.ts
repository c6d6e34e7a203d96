import type { NavEntry } from '@/shared/feature';
import { useSession } from '@/shared/session/session';
import { navEntries } from '../features';

/** The pages that the person who is signed in is offered. */
export function useEntries(): NavEntry[] {
  const session = useSession();
  return session ? navEntries.filter(entry => entry.allowed?.(session) ?? true) : [];
}

const useNoCount = () => undefined;

/** The hook that counts an entry: the same one for the life of the entry, so its component may call it. */
export function countHookOf(entry: NavEntry): () => number | undefined {
  return entry.useCount ?? useNoCount;
}
