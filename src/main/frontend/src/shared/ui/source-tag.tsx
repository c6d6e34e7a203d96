import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import { Tag } from './tag';

/** How much is known of where a row comes from. */
export type SourceKind = 'READ_IN_TEXT' | 'READ_OF' | 'PRACTICE' | 'OURS' | 'OPEN';

interface SourceTagProps {
  source: SourceKind;
  /** Day on which it was last looked at. */
  lookedAt?: string | null;
  /** What the source is of, as a sentence around it. */
  of?: (source: string) => string;
}

/** Says beside a value where it comes from; what was not read in the text stands out. */
export function SourceTag({ source, lookedAt = null, of = words => words }: SourceTagProps) {
  const { t } = useTranslation('common');
  const words = of(t(`source.${source}`));
  return source === 'READ_IN_TEXT'
    ? <Tag>{lookedAt ? `${words}, ${t('source.lookedAt', { day: formatDay(lookedAt) })}` : words}</Tag>
    : <Tag tone="soon" icon={IconAlertTriangle}>{words}</Tag>;
}
