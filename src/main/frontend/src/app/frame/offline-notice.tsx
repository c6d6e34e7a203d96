import { IconWifiOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatMoment } from '@/shared/lib/format';
import { deviceCopies as copies } from '@/shared/offline/device-copies';
import { Notice } from '@/shared/ui/notice';
import classes from './app-frame.module.css';

/** Says that pages show what the device has kept, and from when that is. */
export default function OfflineNotice() {
  const { t } = useTranslation('saving');
  const since = useSyncExternalStore(copies.subscribe, copies.shownSince);
  if (since === null) return null;
  return (
    <div className={classes.sampleYear}>
      <Notice tone="soon" role="status" icon={IconWifiOff} title={t('copy.title')}>{t('copy.text', { at: formatMoment(new Date(since).toISOString()) })}</Notice>
    </div>
  );
}
