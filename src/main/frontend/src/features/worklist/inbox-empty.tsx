import { IconChecks, IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Button } from '@/shared/ui/button';
import { EmptyView } from '@/shared/ui/state-views';

export function InboxEmpty({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useTranslation('worklist');
  if (isFiltered) {
    return (
      <EmptyView title={t('empty.filtered')} icon={<IconFilterOff size={28} stroke={1.5} />} act={<Button variant="default" onClick={onClear}>{t('empty.clear')}</Button>}>
        {t('empty.filteredWhy')}
      </EmptyView>
    );
  }
  return <EmptyView title={t('empty.title')} icon={<IconChecks size={28} stroke={1.5} />}>{t('empty.why')}</EmptyView>;
}
