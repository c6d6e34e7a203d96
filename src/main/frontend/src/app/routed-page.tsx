import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { useShown } from '@/shared/routing/routing';
import { ButtonLink } from '@/shared/ui/button';
import { EmptyView, ErrorView, LoadingView } from '@/shared/ui/state-views';

/** The page of the address: being loaded, there, missing, or one that could not be loaded. */
export function RoutedPage() {
  const { Page, status, error } = useShown();
  if (Page) return <Page />;
  if (status === 'failed') return <ErrorView error={error} onRetry={() => { window.location.reload(); }} />;
  return status === 'missing' ? <NotFoundPage /> : <LoadingView />;
}

function NotFoundPage() {
  const { t } = useTranslation('common');
  return (
    <EmptyView
      title={t('notFound.title')}
      icon={<IconMapOff size={28} stroke={1.5} />}
      act={<ButtonLink to="/tasks">{t('notFound.act')}</ButtonLink>}
    >
      {t('notFound.text')}
    </EmptyView>
  );
}
