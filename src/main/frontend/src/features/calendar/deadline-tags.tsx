import { useTranslation } from '@/shared/i18n';
import { Tag } from '@/shared/ui/tag';

interface Said {
  own?: boolean;
  legal?: boolean;
  confirmed: boolean;
}

/** Whose a deadline is, and whether somebody has read what it rests on. */
export function DeadlineTags({ deadline: { own = false, legal = false, confirmed } }: { deadline: Said }) {
  const { t } = useTranslation('calendar');
  return (
    <>
      {own ? <Tag tone="accent">{t('tag.own')}</Tag> : null}{' '}
      {legal ? <Tag>{t('tag.legal')}</Tag> : null}{' '}
      {confirmed ? null : <Tag tone="soon">{t('tag.unconfirmed')}</Tag>}
    </>
  );
}
