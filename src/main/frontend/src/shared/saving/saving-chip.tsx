import { IconAlertTriangle, IconCloudUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useIsPhone } from '@/shared/lib/use-media';
import { laterDialog } from '../ui/later';
import { useSaving } from './saving-context';
import classes from './saving.module.css';
import { ofOthers, PATIENCE, toldOf } from './waiting';

const WaitingDialog = laterDialog(async () => (await import('./waiting-dialog')).WaitingDialog);

/** Says everywhere that this browser holds work that has not arrived; opens what that is, why, and what can be done. */
export function SavingChip() {
  const { t } = useTranslation('saving');
  const shown = useSaving();
  const isPhone = useIsPhone();
  const [opened, setOpened] = useState(false);
  const now = useNow(shown.unsent.length > 0);
  const mine = toldOf(shown, now);
  const others = ofOthers(shown);
  if (mine.length === 0 && others.length === 0) return null;
  const words = mine.length > 0 ? t('chip', { count: mine.length }) : t('chipOthers');
  const isLate = shown.trouble !== null || mine.some(({ reason }) => reason === 'refused' || reason === 'conflicting' || reason === 'newer');
  const Icon = isLate ? IconAlertTriangle : IconCloudUp;
  return (
    <>
      <button type="button" className={classes.chip} data-tone={isLate ? 'late' : 'soon'} data-unsent onClick={() => { setOpened(true); }}>
        <Icon size={16} stroke={1.75} aria-hidden />
        {isPhone ? <><span className="visually-hidden">{words}</span><span aria-hidden>{mine.length > 0 ? mine.length : ''}</span></> : words}
      </button>
      <WaitingDialog opened={opened} onClose={() => { setOpened(false); }} now={now} />
    </>
  );
}

/** The time, looked at again while something is on its way. */
function useNow(isWatching: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isWatching) return;
    const timer = setInterval(() => { setNow(Date.now()); }, PATIENCE / 3);
    return () => { clearInterval(timer); };
  }, [isWatching]);
  return now;
}
