import { useTranslation } from '@/shared/i18n';
import { findingSubject, unsentFindings } from '@/shared/findings/unsent-findings';
import { useSaving } from '@/shared/saving/saving-context';
import classes from '@/shared/saving/saving.module.css';
import { WaitingEntry } from '@/shared/saving/waiting-entry';
import { Notice } from '@/shared/ui/notice';

/** Other findings that were begun on this device: each can be taken up again or thrown away. */
export function UnfinishedFindings({ but }: { but: string }) {
  const { t } = useTranslation('finding');
  const others = unsentFindings(useSaving()).filter(({ item }) => item.subject !== findingSubject(but));
  if (others.length === 0) return null;
  return (
    <Notice tone="soon" title={t('note.unfinished', { count: others.length })}>
      <ul className={classes.list}>{others.map(one => <WaitingEntry key={one.item.id} waiting={one} />)}</ul>
    </Notice>
  );
}
