import { Button } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The way to the rest of a list. */
export function MorePages({ query }: { query: Paged }) {
  const { t } = useTranslation('common');
  if (!query.hasNextPage) return null;
  return <Button variant="subtle" fullWidth loading={query.isFetchingNextPage} onClick={() => { query.fetchNextPage(); }}>{t('loadMore')}</Button>;
}
