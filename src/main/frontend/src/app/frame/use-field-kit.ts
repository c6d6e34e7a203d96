import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSavingQueue } from '@/shared/saving/saving-context';
import { ownerOf, useSession } from '@/shared/session/session';

/** Milliseconds after which a page that has come up has time for what may be needed later. */
const LATER = 3_000;

/** Packs for field work what the device needs without a network, once the page at hand is there. */
export function useFieldKit() {
  const queue = useSavingQueue();
  const client = useQueryClient();
  const session = useSession();
  const owner = session && ownerOf(session);
  useEffect(() => {
    // While the front end is developed nothing old is to be shown.
    if (!import.meta.env.PROD || owner === null) return;
    const ended = new AbortController();
    const timer = setTimeout(() => { void import('./field-kit').then(({ keepFieldKit }) => keepFieldKit(queue, client, ended.signal)).catch(() => undefined); }, LATER);
    return () => { clearTimeout(timer); ended.abort(); };
  }, [owner, queue, client]);
}
