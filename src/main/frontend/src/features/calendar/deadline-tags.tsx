import { useTranslation } from '@/shared/i18n';
import { type SourceKind, SourceTag } from '@/shared/ui/source-tag';
import { Tag } from '@/shared/ui/tag';

interface Said {
  own?: boolean;
  legal?: boolean;
  confirmed: boolean;
  sourceKind?: SourceKind;
}

/** Whose a deadline is, and whether somebody has read what it rests on. */
export function DeadlineTags({ deadline: { own = false, legal = false, confirmed, sourceKind } }: { deadline: Said }) {
  const { t } = useTranslation('calendar');
  return (
    <>
      {own ? <Tag tone="accent">{t('tag.own')}</Tag> : null}{' '}
      {legal ? <Tag>{t('tag.legal')}</Tag> : null}{' '}
      {confirmed ? null : sourceKind ? <SourceTag source={sourceKind} /> : <Tag tone="soon">{t('tag.unconfirmed')}</Tag>}
    </>
  );
}
