import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatBytes } from '@/shared/lib/format';
import classes from './saving.module.css';

// Browsers offer it on addresses with HTTPS only.
const storage = () => (globalThis.navigator as Partial<Navigator> | undefined)?.storage as Partial<StorageManager> | undefined;

/** Asks the browser not to clear what this page keeps when the device runs out of room. Whatever it says, work goes on. */
export async function askToKeep(): Promise<void> {
  try {
    await storage()?.persist?.();
  } catch {
    // It does not know the question, or does not like it.
  }
}

interface Room { free: number | null; isKept: boolean }

async function roomOf(): Promise<Room> {
  const [estimate, isKept] = await Promise.all([storage()?.estimate?.(), storage()?.persisted?.()]);
  const { quota, usage = 0 } = estimate ?? {};
  return { free: quota === undefined ? null : Math.max(0, quota - usage), isKept: isKept === true };
}

/** How much more this device takes, and whether the browser may clear it by itself. Says nothing where the browser does not tell. */
export function StorageRoom() {
  const { t, i18n } = useTranslation('saving');
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    let isOver = false;
    roomOf().then(found => { if (!isOver) setRoom(found); }, () => undefined);
    return () => { isOver = true; };
  }, []);
  if (!room) return null;
  return (
    <p className={classes.room}>
      {[room.free === null ? '' : t('room.free', { size: formatBytes(room.free, i18n.language) }), t(room.isKept ? 'room.kept' : 'room.cleared')].filter(Boolean).join(' ')}
    </p>
  );
}
