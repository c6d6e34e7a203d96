import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link, useNavigate } from '@/shared/routing/routing';
import { EvidenceStrip } from '@/shared/evidence/evidence-strip';
import type { FindingRow } from '@/shared/findings/findings';
import { findingSubject } from '@/shared/findings/unsent-findings';
import { visitQuery } from '@/shared/inspections/inspections';
import { DropButton } from '@/shared/saving/drop-button';
import { SavedLine, SavedNote } from '@/shared/saving/saved-note';
import { useSaving, useSavingQueue } from '@/shared/saving/saving-context';
import { Notice } from '@/shared/ui/notice';
import { Panel } from '@/shared/ui/panel';
import { LoadingView } from '@/shared/ui/state-views';
import { type Facts, findingQuery } from './api';
import { FactsForm } from './facts-form';
import { type Place, useNewFinding } from './use-new-finding';

interface NewFindingFormProps {
  place: Place;
  id: string;
  /** Whether its name was made just now, so that no server can know it. */
  isNew: boolean;
  start: Facts;
  back: string;
}

/** One new finding with its photos: written, on its way, or noted. */
export function NewFindingForm({ place, id, isNew, start, back }: NewFindingFormProps) {
  const { t } = useTranslation('finding');
  const finding = useNewFinding(place, id, start);
  // Whoever reloads the page after it was noted does not get an empty form.
  const earlier = useQuery({ ...findingQuery(id), enabled: !isNew && finding.state === 'idle', retry: false });
  if (earlier.isFetching) return <LoadingView />;
  const row = finding.state === 'saved' ? finding.answer as FindingRow : earlier.data?.finding;
  return (
    <>
      {row ? <Noted row={row} back={back} /> : <Writing place={place} finding={finding} back={back} />}
      <Panel title={t('evidence:title')}>
        <EvidenceStrip
          subject={{ kind: 'checklist-item', id: `${place.sectionId}/${place.criterion}` }} mayAdd after={findingSubject(id)}
          before={() => { if (!row) finding.begin(); }}
        />
      </Panel>
    </>
  );
}

function Writing({ place, finding, back }: { place: Place; finding: ReturnType<typeof useNewFinding>; back: string }) {
  const { t } = useTranslation('finding');
  const queue = useSavingQueue();
  const { unsent } = useSaving();
  const navigate = useNavigate();
  const unit = useQuery(visitQuery(place.inspectionId)).data;
  const tail = unsent.findLast(item => item.kind === 'finding' && item.subject === findingSubject(finding.value.id));
  const drop = async () => {
    if (!tail) return;
    await queue.discardSubject(tail);
    navigate(back);
  };
  // Until the first try is over there is nothing to say; the button turns.
  if (finding.isOnItsWay && tail?.fault) return <OnItsWay finding={finding} back={back} />;
  const fault = tail?.fault && !finding.isOnItsWay ? tail.fault : null;
  return (
    <FactsForm
      criterion={place.criterion} unitCode={unit?.unitCode ?? ''} value={finding.facts} onChange={finding.write} fault={fault} saving={finding.isOnItsWay}
      act={t('note.save')} save={finding.submit}
      beside={tail && !finding.isOnItsWay ? <DropButton size="md" files={unsent.filter(item => item.after === tail.subject).length} onDrop={() => { void drop(); }} /> : null}
    >
      <SavedNote state={finding.state} />
    </FactsForm>
  );
}

/** Kept on the device and sent as soon as that is possible; it may have arrived, so it is changed only once that is known. */
function OnItsWay({ finding, back }: { finding: ReturnType<typeof useNewFinding>; back: string }) {
  const { t } = useTranslation('finding');
  return (
    <>
      <Notice tone="soon" role="status" title={t('note.onItsWay')}>{finding.facts.description}</Notice>
      <SavedLine saved={finding} />
      <Group><Button component={Link} to={back}>{t('note.back')}</Button></Group>
    </>
  );
}

function Noted({ row, back }: { row: FindingRow; back: string }) {
  const { t } = useTranslation('finding');
  return (
    <>
      <Notice tone="ok" role="status" title={t('note.saved', { code: row.code, severity: row.severity })}>{row.violationName}</Notice>
      <Group>
        <Button component={Link} to={back}>{t('note.back')}</Button>
        <Button component={Link} to={`/findings/${row.id}`} variant="default">{t('note.see')}</Button>
      </Group>
    </>
  );
}
