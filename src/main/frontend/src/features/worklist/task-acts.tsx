import { IconArrowBackUp, IconCheck, IconHandGrab, IconUserMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useIsPhone } from '@/shared/lib/use-media';
import { Button } from '@/shared/ui/button';
import { Keys } from '@/shared/ui/keys';
import { laterDialog } from '@/shared/ui/later';
import type { Verb } from './api';
import { DraftNote } from './draft-note';
import classes from './task-view.module.css';
import type { TaskDetail } from './types';
import type { Draft } from './use-draft';

const ReleaseDialog = laterDialog(async () => (await import('./release-dialog')).ReleaseDialog);
const ReturnDialog = laterDialog(async () => (await import('./return-dialog')).ReturnDialog);

interface TaskActsProps {
  detail: TaskDetail;
  draft: Draft;
  pending: Verb['verb'] | null;
  onComplete: () => void;
  onAct: (verb: Verb) => void;
}

/** What may be done with the task, always in sight. */
export function TaskActs({ detail: { task, can, returnTo }, draft, pending, onComplete, onAct }: TaskActsProps) {
  const { t } = useTranslation('worklist');
  const isPhone = useIsPhone();
  const [asking, setAsking] = useState<'release' | 'return' | null>(null);
  const close = () => { setAsking(null); };
  if (!can.complete && !can.claim && !can.release && !can.returnForCorrection) return null;
  return (
    <footer className={classes.acts}>
      {can.complete ? (
        <Button leftSection={<IconCheck size={18} />} loading={pending === 'complete'} disabled={pending !== null} onClick={onComplete}>
          {t('act.complete')}
          {isPhone ? null : <Keys className={classes.keys}>{t('act.completeKeys')}</Keys>}
        </Button>
      ) : null}
      {can.returnForCorrection && returnTo ? (
        <Button variant="default" leftSection={<IconArrowBackUp size={18} />} loading={pending === 'return'} disabled={pending !== null} onClick={() => { setAsking('return'); }}>
          {t('act.return')}
        </Button>
      ) : null}
      <div className={classes.gap}>{can.draft ? <DraftNote draft={draft} /> : null}</div>
      {can.claim ? (
        <Button variant="default" leftSection={<IconHandGrab size={18} />} loading={pending === 'claim'} disabled={pending !== null} onClick={() => { onAct({ verb: 'claim' }); }}>
          {t('act.claim')}
        </Button>
      ) : null}
      {can.release ? (
        <Button variant="default" leftSection={<IconUserMinus size={18} />} loading={pending === 'release'} disabled={pending !== null} onClick={() => { setAsking('release'); }}>
          {t('act.release')}
        </Button>
      ) : null}
      <ReleaseDialog opened={asking === 'release'} onClose={close} onRelease={reason => { close(); onAct({ verb: 'release', body: { reason } }); }} />
      {returnTo ? (
        <ReturnDialog
          opened={asking === 'return'} task={task} step={returnTo.name} form={returnTo.form} onClose={close}
          onReturn={remarks => { close(); onAct({ verb: 'return', body: { remarks } }); }}
        />
      ) : null}
    </footer>
  );
}
