import { Alert } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';

/** What the server answered instead of doing it. */
export function Fault({ error }: { error: Error | null }) {
  const { t } = useTranslation('modeling');
  return error ? <Alert color="red" variant="light" role="alert">{error.message || t('act.failed')}</Alert> : null;
}
