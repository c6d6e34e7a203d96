import { IconCircleCheck, IconLoader2, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fileStem } from '../drafts/draft-files';
import type { Refusal } from '../drafts/drafts-api';
import type { Verdict } from './use-verdict';
import classes from './workshop.module.css';

interface RefusalListProps {
  verdict: Verdict;
  onGo: (refusal: Refusal) => void;
}

/** Everything that stands in the way of a release, in words; each entry leads to its place. */
export function RefusalList({ verdict, onGo }: RefusalListProps) {
  const { t } = useTranslation('modeling');
  const { refusals, isCurrent, isLost } = verdict;
  return (
    <section className={classes.refusals} aria-label={t('refusals.title')}>
      <h3 role="status">
        {isLost ? <IconWifiOff size={16} aria-hidden /> : !isCurrent ? <IconLoader2 size={16} aria-hidden /> : refusals.length === 0 ? <IconCircleCheck size={16} aria-hidden /> : null}
        {isLost ? t('refusals.lost') : refusals.length > 0 ? t('refusals.count', { count: refusals.length }) : t(isCurrent ? 'refusals.none' : 'refusals.checking')}
      </h3>
      {refusals.length === 0 ? null : (
        <ul>
          {refusals.map((refusal, index) => (
            <li key={`${refusal.file} ${refusal.element} ${refusal.rule} ${index}`}>
              <button type="button" className={classes.refusal} onClick={() => { onGo(refusal); }}>
                <span>{refusal.sentence}</span>
                <small>{[fileStem(refusal.file), refusal.element].filter(Boolean).join(' · ')}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
