import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';

/** Leads to everything that was done with a subject. */
export function TrailLink({ subject, id }: { subject: 'plan' | 'team' | 'inspection' | 'finding' | 'case'; id: string }) {
  const { t } = useTranslation('common');
  return (
    <Button component={Link} to={`/audit/${subject}/${id}`} variant="default" leftSection={<IconHistory size={16} stroke={1.75} />}>{t('trail')}</Button>
  );
}
