import { Button, NativeSelect } from '@mantine/core';
import { IconArrowBackUp, IconEye, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { formatNumber } from '@/shared/lib/format';
import { FigureField } from '@/shared/ui/figure-field';
import { Notice } from '@/shared/ui/notice';
import { Panel } from '@/shared/ui/panel';
import { UnitSelect } from '@/shared/ui/unit-select';
import { type Choice, type Order, type Preview, previewMove, type Proposal, startMove } from './moving-api';
import classes from './moving.module.css';
import { PairTable } from './pair-table';
import { ReasonDialog } from './reason-dialog';
import { RefusedTable } from './refused-table';
import { TwoDiagrams } from './two-diagrams';
import { usePairs } from './use-pairs';

const everybody: Choice = { unit: null, step: null, olderThanDays: null };

/** The map of steps, who is meant, and a look at what would happen before it does. */
export function MoveForm({ proposal, onMoved }: { proposal: Proposal; onMoved: (id: string) => void }) {
  const { t, i18n } = useTranslation('moving');
  const client = useQueryClient();
  const pairs = usePairs(proposal);
  const [choice, setChoice] = useState(everybody);
  const [isAsking, setAsking] = useState(false);
  const order: Order = { from: proposal.from.definitionId, to: proposal.to.definitionId, mapping: pairs.list, filter: choice };
  const preview = useMutation({ mutationFn: () => previewMove(order) });
  const start = useMutation({
    mutationFn: (reason: string) => startMove(order, reason),
    onSuccess: ({ id }) => {
      onMoved(id);
      void client.invalidateQueries({ queryKey: ['moves', 'list'] });
    },
  });
  const { reset } = preview;
  useEffect(reset, [pairs.list, choice, reset]);
  const faults = preview.data?.faults ?? [];
  const problem = isProblem(preview.error) ? preview.error : null;
  return (
    <>
      <Panel
        title={t('map.title')}
        aside={pairs.isChanged ? <Button size="compact-sm" variant="subtle" leftSection={<IconArrowBackUp size={15} />} onClick={pairs.reset}>{t('map.reset')}</Button> : t('map.hint')}
      >
        <TwoDiagrams proposal={proposal} pairs={pairs} faults={faults} />
        <PairTable proposal={proposal} pairs={pairs} faults={faults} />
      </Panel>
      <Panel title={t('choice.title')}>
        <div className={classes.stack}>
          <ChoiceFields proposal={proposal} choice={choice} onChange={setChoice} />
          <div className={classes.acts}>
            <Button variant="default" leftSection={<IconEye size={16} />} loading={preview.isPending} disabled={Number.isNaN(choice.olderThanDays)} onClick={() => { preview.mutate(); }}>{t('preview.act')}</Button>
            <p>{t('preview.hint')}</p>
          </div>
          {problem ? <Notice tone="late" role="alert" title={problem.message} /> : null}
        </div>
      </Panel>
      {preview.data ? (
        <Panel title={t('preview.title')}>
          <Outcome preview={preview.data} moving={start.isPending} onMove={() => { setAsking(true); }} />
        </Panel>
      ) : null}
      {isAsking && preview.data ? (
        <ReasonDialog
          title={t('move.title', { count: preview.data.movable, figure: formatNumber(preview.data.movable, i18n.language) })} what={t('move.what')} yes={t('move.yes')}
          isPending={start.isPending} error={start.error} onYes={reason => { start.mutate(reason); }} onClose={() => { setAsking(false); start.reset(); }}
        />
      ) : null}
    </>
  );
}

function ChoiceFields({ proposal, choice, onChange }: { proposal: Proposal; choice: Choice; onChange: (choice: Choice) => void }) {
  const { t } = useTranslation('moving');
  const waiting = proposal.from.steps.filter(step => step.running > 0);
  return (
    <div className={classes.choice}>
      <UnitSelect isFilter label={t('choice.unit')} value={choice.unit ?? ''} onChange={unit => { onChange({ ...choice, unit: unit || null }); }} />
      <NativeSelect
        size="sm" label={t('choice.step')} value={choice.step ?? ''} onChange={event => { onChange({ ...choice, step: event.currentTarget.value || null }); }}
        data={[{ value: '', label: t('choice.anyStep') }, ...waiting.map(step => ({ value: step.id, label: step.name || step.id }))]}
      />
      <FigureField
        isWhole size="sm" label={t('choice.age')} placeholder={t('choice.anyAge')} value={choice.olderThanDays} min={0} max={3650}
        onChange={olderThanDays => { onChange({ ...choice, olderThanDays }); }}
      />
    </div>
  );
}

function Outcome({ preview, moving, onMove }: { preview: Preview; moving: boolean; onMove: () => void }) {
  const { t, i18n } = useTranslation('moving');
  const figure = (count: number) => formatNumber(count, i18n.language);
  if (preview.faults.length > 0) {
    return (
      <Notice tone="late" role="alert" title={t('preview.faults', { count: preview.faults.length })}>
        <ul>{preview.faults.map(fault => <li key={`${fault.source} ${fault.target} ${fault.sentence}`}>{fault.sentence}</li>)}</ul>
      </Notice>
    );
  }
  return (
    <div className={classes.stack}>
      <Notice tone={preview.refused.length > 0 ? 'soon' : preview.movable > 0 ? 'ok' : 'accent'} role="status"
        title={t('preview.movable', { count: preview.movable, figure: figure(preview.movable) })}
      >
        {preview.refused.length > 0 ? t('preview.refused', { count: preview.refused.length, figure: figure(preview.refused.length) }) : null}
      </Notice>
      {preview.refused.length > 0 ? <RefusedTable refused={preview.refused} /> : null}
      {preview.movable > 0 ? (
        <div className={classes.acts}>
          <Button leftSection={<IconPlayerPlay size={16} />} loading={moving} onClick={onMove}>{t('preview.move', { count: preview.movable, figure: figure(preview.movable) })}</Button>
          <p>{t('preview.undoable')}</p>
        </div>
      ) : null}
    </div>
  );
}
