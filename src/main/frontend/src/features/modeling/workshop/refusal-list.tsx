import { IconCircleCheck, IconLoader2, IconWifiOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { fileStem } from '../drafts/draft-files';
import type { Refusal, SetFile } from '../drafts/drafts-api';
import { fileNames } from '../drafts/file-names';
import { useExpert } from '../use-expert';
import type { Verdict } from './use-verdict';
import classes from './workshop.module.css';

interface RefusalListProps {
  verdict: Verdict;
  files: readonly SetFile[];
  onGo: (refusal: Refusal) => void;
}

/** What stands in the way of a release, then what had better be mended, in words; each entry leads to its place. */
export function RefusalList({ verdict, files, onGo }: RefusalListProps) {
  const { t, i18n } = useTranslation('modeling');
  const names = useMemo(() => fileNames(files, i18n.language), [files, i18n.language]);
  const { isCurrent, isLost } = verdict;
  const refusals = verdict.refusals.filter(refusal => !refusal.advice);
  const advice = verdict.refusals.filter(refusal => refusal.advice);
  return (
    <section className={classes.refusals} aria-label={t('refusals.title')}>
      <h3 role="status">
        {isLost ? <IconWifiOff size={16} aria-hidden /> : !isCurrent ? <IconLoader2 size={16} aria-hidden /> : refusals.length === 0 ? <IconCircleCheck size={16} aria-hidden /> : null}
        {isLost ? t('refusals.lost') : refusals.length > 0 ? t('refusals.count', { count: refusals.length }) : t(isCurrent ? 'refusals.none' : 'refusals.checking')}
      </h3>
      <Entries entries={refusals} names={names} onGo={onGo} />
      {advice.length === 0 ? null : <h3>{t('refusals.advice', { count: advice.length })}</h3>}
      <Entries entries={advice} names={names} onGo={onGo} />
    </section>
  );
}

function Entries({ entries, names, onGo }: { entries: readonly Refusal[]; names: ReadonlyMap<string, string>; onGo: RefusalListProps['onGo'] }) {
  const [isExpert] = useExpert();
  if (entries.length === 0) return null;
  return (
    <ul>
      {entries.map((refusal, index) => (
        <li key={`${refusal.file} ${refusal.element} ${refusal.rule} ${index}`}>
          <button type="button" className={classes.refusal} {...(refusal.advice ? { 'data-advice': true } : {})} onClick={() => { onGo(refusal); }}>
            <span>{refusal.sentence}</span>
            <small>{[names.get(refusal.file) ?? fileStem(refusal.file), isExpert ? fileStem(refusal.file) : '', refusal.label].filter(Boolean).join(' · ')}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
