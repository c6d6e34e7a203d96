import { useTranslation } from '@/shared/i18n';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { Notice } from '@/shared/ui/notice';
import type { DraftDetail } from '../drafts/drafts-api';
import { MoveOffer } from '../moving/move-offer';
import classes from '../workshop/workshop.module.css';

/** What a reader must know before looking at the files: what was asked for, what came back, why nothing can be changed. */
export function DraftStanding({ detail, isNarrow }: { detail: DraftDetail; isNarrow: boolean }) {
  const { t } = useTranslation('modeling');
  const { submission, remark } = detail;
  const { state } = detail.draft;
  return (
    <>
      {remark && state === 'OPEN' ? <Notice tone="soon" title={t('standing.returned')}>{remark}</Notice> : null}
      {state === 'DISCARDED' ? <Notice tone="soon" title={t('standing.discarded')}>{t('standing.discardedWhy')}</Notice> : null}
      {submission && state !== 'OPEN' && state !== 'DISCARDED' ? (
        <Notice tone={state === 'RELEASED' ? 'ok' : 'accent'} title={t(`standing.${state}`, { by: submission.by, at: formatMoment(submission.at) })}>
          <dl className={classes.facts}>
            <dt>{t('submit.reason')}</dt><dd>{submission.reason}</dd>
            <dt>{t('submit.legalBasis')}</dt><dd>{submission.legalBasis}</dd>
            <dt>{t('submit.inForceOn')}</dt><dd>{submission.inForceOn ? formatDay(submission.inForceOn) : t('submit.atOnce')}</dd>
          </dl>
        </Notice>
      ) : null}
      {state === 'RELEASED' && detail.draft.kind === 'PROCESS' ? <MoveOffer processKey={detail.draft.key} /> : null}
      {isNarrow && state === 'OPEN' ? <Notice tone="accent" title={t('standing.narrow')}>{t('standing.narrowWhy')}</Notice> : null}
    </>
  );
}
