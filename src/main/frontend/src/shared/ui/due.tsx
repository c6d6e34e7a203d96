import { IconClock, IconClockExclamation, IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import { Tag, type Tone } from './tag';

/** Working days left until which a deadline counts as close. */
export const SOON = 3;

export interface DueProps {
  /** Last day in time, ISO date. */
  dueOn: string | null;
  /** Working days left, negative when late. */
  daysLeft: number | null;
}

export function toneOf(daysLeft: number | null): Tone {
  if (daysLeft === null || daysLeft > SOON) return 'plain';
  return daysLeft < 0 ? 'late' : 'soon';
}

function useWords({ daysLeft }: DueProps, form: 'short' | 'long'): string {
  const { t } = useTranslation('common');
  if (daysLeft === null) return t('due.none');
  if (daysLeft === 0) return t('due.today');
  return daysLeft < 0 ? t(`due.${form}.late`, { count: -daysLeft }) : t(`due.${form}.left`, { count: daysLeft });
}

/** "còn 3 ngày" with a clock, for lists; the day itself stands beside it. */
export function DueTag(props: DueProps) {
  const tone = toneOf(props.daysLeft);
  const icon = tone === 'late' ? IconClockExclamation : tone === 'soon' ? IconClock : IconClockHour4;
  const words = useWords(props, 'short');
  return tone === 'plain' ? <Tag>{words}</Tag> : <Tag tone={tone} icon={icon}>{words}</Tag>;
}

/** "còn 3 ngày làm việc (26/11/2026)", for reading. */
export function DueText(props: DueProps) {
  const words = useWords(props, 'long');
  const tone = toneOf(props.daysLeft);
  return (
    <span style={tone === 'late' ? { color: 'var(--late)', fontWeight: 600 } : undefined}>
      {words}
      {props.dueOn ? ` (${formatDay(props.dueOn)})` : ''}
    </span>
  );
}
