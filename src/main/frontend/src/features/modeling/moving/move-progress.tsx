import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatMoment, formatNumber } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import { QueryView } from '@/shared/ui/state-views';
import { type MoveDetail, moveQuery, undoMove } from './moving-api';
import { MoveStateTag } from './move-state-tag';
import classes from './moving.module.css';
import { ReasonDialog } from './reason-dialog';
import { RefusedTable } from './refused-table';

/** How far a move is, who stayed behind, and the way back. */
export function MoveProgress({ id, onLeave }: { id: string; onLeave: () => void }) {
  const { t } = useTranslation('moving');
  const client = useQueryClient();
  const move = useQuery(moveQuery(id));
  const state = move.data?.migration.state;
  useEffect(() => {
    if (state !== 'DONE' && state !== 'UNDONE') return;
    void client.invalidateQueries({ queryKey: ['models'] });
    void client.invalidateQueries({ queryKey: ['moves'], predicate: query => query.queryKey[1] !== 'detail' });
  }, [client, state]);
  return (
    <Panel title={t('progress.title')} aside={state ? <MoveStateTag state={state} /> : null}>
      <QueryView query={move}>{found => <Progress id={id} move={found} onLeave={onLeave} />}</QueryView>
    </Panel>
  );
}

const kinds = ['moved', 'refused', 'kept', 'undone', 'waiting'] as const;

interface ProgressProps {
  id: string;
  move: MoveDetail;
  onLeave: () => void;
}

function Progress({ id, move: { migration, mayUndo, refused }, onLeave }: ProgressProps) {
  const { t, i18n } = useTranslation('moving');
  const { counts } = migration;
  const share = (count: number) => ({ width: `${(count * 100) / Math.max(1, counts.total)}%` });
  return (
    <div className={classes.stack}>
      <div className={classes.bar} role="progressbar" aria-label={t('progress.title')} aria-valuemin={0} aria-valuemax={counts.total} aria-valuenow={counts.total - counts.waiting}>
        <span data-kind="moved" style={share(counts.moved + counts.kept)} />
        <span data-kind="undone" style={share(counts.undone)} />
        <span data-kind="refused" style={share(counts.refused)} />
      </div>
      <p className={classes.figures} aria-live="polite">
        {kinds.filter(kind => counts[kind] > 0).map(kind => <span key={kind}><b>{formatNumber(counts[kind], i18n.language)}</b> {t(`progress.${kind}`)}</span>)}
      </p>
      <p className={classes.none}>
        {t('progress.by', { name: migration.startedBy, at: formatMoment(migration.startedAt), from: migration.fromVersion, to: migration.toVersion })}
        {migration.reason ? ` ${t('progress.why', { reason: migration.reason })}` : ''}
        {migration.undoneBy ? ` ${t('progress.undoneBy', { name: migration.undoneBy })}` : ''}
        {migration.undoReason ? ` ${t('progress.why', { reason: migration.undoReason })}` : ''}
      </p>
      {refused.length > 0 ? <RefusedTable refused={refused} /> : null}
      <div className={classes.acts}>
        {mayUndo ? <Undo id={id} count={counts.moved} /> : null}
        <Button variant="subtle" onClick={onLeave}>{t('progress.more')}</Button>
      </div>
    </div>
  );
}

function Undo({ id, count }: { id: string; count: number }) {
  const { t } = useTranslation('moving');
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: (reason: string) => undoMove(id, reason),
    onSuccess: move => {
      setAsking(false);
      client.setQueryData(moveQuery(id).queryKey, move);
      return client.invalidateQueries({ queryKey: ['moves'] });
    },
  });
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={() => { setAsking(true); }}>{t('undo.act')}</Button>
      <p>{t('undo.hint')}</p>
      {asking ? (
        <ReasonDialog
          title={t('undo.title', { count })} what={t('undo.what')} yes={t('undo.yes')} isPending={undo.isPending} error={undo.error}
          onYes={reason => { undo.mutate(reason); }} onClose={() => { setAsking(false); undo.reset(); }}
        />
      ) : null}
    </>
  );
}
