import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useSearchParams } from '@/shared/routing/routing';
import { findingSubject } from '@/shared/findings/unsent-findings';
import { newId } from '@/shared/lib/new-id';
import { useUrlChange } from '@/shared/lib/url-filters';
import type { Snapshot } from '@/shared/saving/ports';
import { useSavingPart } from '@/shared/saving/saving-context';
import { Page } from '@/shared/ui/page';
import { LoadingView, QueryView } from '@/shared/ui/state-views';
import { sectionFactsQuery } from './api';
import { nothing } from './facts-form';
import { NewFindingForm } from './new-finding-form';
import { UnfinishedFindings } from './unfinished-findings';

// Both pages are one form: they travel as one.
export { EditPage } from './edit-page';

/** Notes a violation at an item of the checklist; the number that the item looked at is taken over. */
export function NotePage() {
  const { t } = useTranslation('finding');
  const [params] = useSearchParams();
  const section = useQuery(sectionFactsQuery(params.get('section') ?? ''));
  const criterion = params.get('criterion') ?? '';
  const finding = useNamed();
  return (
    <QueryView query={section}>
      {({ section: { id: sectionId, subjectId }, criteria }) => {
        if (!finding) return <LoadingView />;
        const item = criteria.find(one => one.code === criterion);
        const back = `/sections/${sectionId}#${criterion}`;
        // Most items count what is right, so the violating ones are never taken over.
        const start = { ...nothing, denominator: item?.answer?.value.denominator ?? null };
        return (
          <Page title={t('note.title')} lead={[criterion, item?.text ?? ''].filter(Boolean).join(' · ')} back={{ to: back, label: t('note.back') }}>
            <UnfinishedFindings but={finding.id} />
            <NewFindingForm key={finding.id} place={{ sectionId, inspectionId: subjectId, criterion }} id={finding.id} isNew={finding.isNew} start={start} back={back} />
          </Page>
        );
      }}
    </QueryView>
  );
}

/** Names made since this page was loaded: no server can know them but through what is sent from here. */
const made = new Set<string>();

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The finding that the address names, so that a reload, another tab and the way back lead to the same one; null until the device has been
 * asked what it holds. An address without a name gets one, and so does one whose finding somebody else is writing in this browser.
 */
function useNamed(): { id: string; isNew: boolean } | null {
  const [params] = useSearchParams();
  const setParams = useUrlChange<'id'>();
  const isRead = useSavingPart(shown => shown.isRead);
  const id = params.get('id');
  const isOthers = useSavingPart(shown => isOfAnother(shown, id));
  const isNamed = id !== null && UUID.test(id) && !isOthers;
  useEffect(() => {
    if (!isRead || isNamed) return;
    const fresh = newId();
    made.add(fresh);
    setParams({ id: fresh });
  }, [isRead, isNamed, setParams]);
  return isRead && isNamed ? { id, isNew: made.has(id) } : null;
}

function isOfAnother({ unsent, owner }: Snapshot, id: string | null): boolean {
  return id !== null && unsent.some(item => item.kind === 'finding' && item.subject === findingSubject(id) && item.owner !== owner?.key);
}
