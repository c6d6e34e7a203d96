import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Notice } from '@/shared/ui/notice';
import { type UnusualPoint, unusualQuery } from '../drafts/drafts-api';
import type { DraftFiles } from '../workshop/use-draft-files';

/** What is to be asked about before a draft goes on: never tried, a tool's own texts left in it. Of what is drawn now, so it is saved first. */
export function useUnusual(id: string, work: DraftFiles) {
  return useQuery(unusualQuery(id, work.flush));
}

export function UnusualList({ points }: { points: readonly UnusualPoint[] }) {
  const { t } = useTranslation('modeling');
  if (points.length === 0) return null;
  return (
    <Notice tone="soon" title={t('unusual.title', { count: points.length })}>
      <ul style={{ margin: 0, paddingInlineStart: 18 }} aria-label={t('unusual.list')}>
        {points.map(({ file, element, rule, label, sentence }, index) => (
          <li key={`${file} ${element} ${rule} ${index}`}>{element ? <b>{label}: </b> : null}{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
