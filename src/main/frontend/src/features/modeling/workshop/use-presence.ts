import { useEffect, useState } from 'react';
import { useSession } from '@/shared/session/session';
import { type Presence, tellPresence } from '../drafts/drafts-api';

/** Milliseconds between two tellings. */
const EVERY = 20_000;

/** Tells the server that this draft is open here, and says who else has it open. */
export function usePresence(id: string, start: readonly Presence[]): readonly Presence[] {
  const session = useSession();
  const [present, setPresent] = useState(start);
  useEffect(() => {
    let isOver = false;
    const tell = () => {
      tellPresence(id).then(({ editing }) => { if (!isOver) setPresent(editing); }, () => undefined);
    };
    tell();
    const timer = window.setInterval(tell, EVERY);
    return () => {
      isOver = true;
      window.clearInterval(timer);
    };
  }, [id]);
  return present.filter(({ name }) => name !== session?.person.name);
}
