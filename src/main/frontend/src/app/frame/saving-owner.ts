import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onStranger } from '@/shared/saving/browser-queue';
import { useSavingQueue } from '@/shared/saving/saving-context';
import { ownerOf, sessionQuery, useSession } from '@/shared/session/session';

/** Tells the queue who works here, and looks who does when the server says that it is somebody else. */
export function useSavingOwner() {
  const session = useSession();
  const queue = useSavingQueue();
  const client = useQueryClient();
  const key = session ? ownerOf(session) : null;
  const name = session?.person.name ?? '';
  useEffect(() => { queue.setOwner(key ? { key, name } : null); }, [queue, key, name]);
  useEffect(() => () => { queue.setOwner(null); }, [queue]);
  useEffect(() => onStranger(() => { void client.invalidateQueries({ queryKey: sessionQuery.queryKey }); }), [client]);
}
