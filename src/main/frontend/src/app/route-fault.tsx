import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { EmptyView, ErrorView } from '@/shared/ui/state-views';

/** A page that could not be loaded or drawn. */
export function RouteFault() {
  return <ErrorView error={useRouteError()} onRetry={() => { window.location.reload(); }} />;
}

export function NotFoundPage() {
  const { t } = useTranslation('common');
  return (
    <EmptyView
      title={t('notFound.title')}
      icon={<IconMapOff size={28} stroke={1.5} />}
      act={<Button component={Link} to="/tasks" variant="default">{t('notFound.act')}</Button>}
    >
      {t('notFound.text')}
    </EmptyView>
  );
}
