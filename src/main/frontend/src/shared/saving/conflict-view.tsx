import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatMoment } from '@/shared/lib/format';
import { Button } from '@/shared/ui/button';
import type { Theirs } from './item';
import classes from './saving.module.css';

interface ConflictViewProps {
  /** What stood there when its writer began; null where it is not known. */
  base: ReactNode;
  mine: ReactNode;
  theirs: Theirs;
  /** What the other has written. */
  other: ReactNode;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Two people have written on the same thing: shows both and what stood there before, and asks. Nothing is decided by itself. */
export function ConflictView({ base, mine, theirs, other, keepMine, takeTheirs }: ConflictViewProps) {
  const { t } = useTranslation('saving');
  const who = theirs.by ?? t('conflict.somebody');
  return (
    <section className={classes.conflict} role="alert" aria-label={t('conflict.title')}>
      <h3><IconArrowsSplit2 size={18} stroke={1.75} aria-hidden />{t('conflict.title')}</h3>
      <p>{theirs.current === null ? t('conflict.gone') : t('conflict.lead', { who })}</p>
      <dl>
        {base === null ? null : <div><dt>{t('conflict.base')}</dt><dd>{base}</dd></div>}
        <div><dt>{t('conflict.mine')}</dt><dd>{mine}</dd></div>
        <div>
          <dt>{theirs.at ? t('conflict.theirsAt', { who, at: formatMoment(theirs.at) }) : t('conflict.theirs', { who })}</dt>
          <dd>{theirs.current === null ? t('conflict.nothing') : other}</dd>
        </div>
      </dl>
      <div className={classes.acts}>
        <Button size="md" onClick={keepMine}>{t('conflict.keepMine')}</Button>
        <Button size="md" variant="default" onClick={takeTheirs}>{t('conflict.takeTheirs')}</Button>
      </div>
    </section>
  );
}
