import { IconClock, IconClockExclamation, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import { Tag } from '@/shared/ui/tag';
import type { LegalClock } from './api';

/** "ngày 45/90" with its warning; the day on which it is over stands beside it. */
export function ClockLine({ clock, long = false }: { clock: LegalClock; long?: boolean }) {
  const { t } = useTranslation('discipline');
  const icon = clock.paused ? IconClockPause : clock.passed >= 75 ? IconClockExclamation : IconClock;
  const tone = clock.paused ? 'plain' : clock.passed >= 90 ? 'late' : clock.passed >= 50 ? 'soon' : 'plain';
  return (
    <span>
      <Tag tone={tone} icon={icon}>{t(clock.paused ? 'clock.paused' : 'clock.day', { day: clock.day, limit: clock.limit })}</Tag>
      {long ? ` ${t('clock.until', { day: formatDay(clock.dueOn) })}${clock.pausedDays > 0 ? `, ${t('clock.pausedDays', { count: clock.pausedDays })}` : ''}${clock.extended ? `, ${t('clock.extended')}` : ''}` : null}
    </span>
  );
}
