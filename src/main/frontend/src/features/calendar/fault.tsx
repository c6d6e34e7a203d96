import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { Notice } from '@/shared/ui/notice';

/** What the server answered instead of doing it. */
export function Fault({ error }: { error: Error | null }) {
  const { t } = useTranslation('calendar');
  return error ? <Notice tone="late" role="alert" title={(isProblem(error) && error.message) || t('failed')} /> : null;
}
