import vietnamese from '@/i18n/calendar.vi.json';
import { i18n, useTranslation } from '@/shared/i18n';

i18n.add('vi', 'calendar', vietnamese);

interface Length {
  amount: number;
  unit: string;
  eventName: string;
}

/** "5 ngày làm việc, tính từ khi việc được giao". */
export function useLength(): (length: Length) => string {
  const { t } = useTranslation('calendar');
  return ({ amount, unit, eventName }) => t(`says.${unit}`, { count: amount, event: eventName });
}

/** What people call a deadline in the language of the screen. */
export function useName(): (named: { name: string; nameEn: string }) => string {
  const { i18n } = useTranslation();
  return ({ name, nameEn }) => (i18n.language === 'en' ? nameEn : name);
}
