import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { useNavigate, useParams } from '@/shared/routing/routing';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/state-views';
import { type CaseDetail, caseQuery, choicesQuery, completeCase, openCase, type Subject } from './api';
import { SubjectForm } from './subject-form';

const nobody: Subject = {
  unitCode: '', personId: null, personName: '', post: '', subjectType: 'CONG_CHUC', leader: false, facts: '', factOn: '', detectedOn: '',
  specialGround: null, priorForm: null, noLimitation: false, circumstance: null, proceedAnyway: false, assessment: null,
};

/** Opens a case that follows no finding. */
export function OpenCasePage() {
  const { t } = useTranslation('discipline');
  const client = useQueryClient();
  const navigate = useNavigate();
  const choices = useQuery(choicesQuery());
  const opening = useMutation({
    mutationFn: openCase,
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['disciplinary-cases'] });
      navigate(`/disciplinary-cases/${id}`);
    },
  });
  return (
    <Page title={t('list.open')} lead={t('subject.openLead')} back={{ to: '/disciplinary-cases', label: t('list.title') }}>
      <QueryView query={choices}>
        {offered => <SubjectForm start={nobody} choices={offered} error={opening.error} saving={opening.isPending} act={t('list.open')} save={opening.mutate} />}
      </QueryView>
    </Page>
  );
}

/** Completes whom a case concerns before its acceptance is decided. */
export function CompleteCasePage() {
  const { caseId = '' } = useParams();
  const query = useQuery(caseQuery(caseId));
  return <QueryView query={query}>{detail => <Complete detail={detail} />}</QueryView>;
}

function Complete({ detail: { one, subject, revision } }: { detail: CaseDetail }) {
  const { t } = useTranslation('discipline');
  const client = useQueryClient();
  const navigate = useNavigate();
  const choices = useQuery(choicesQuery());
  const saving = useMutation({
    mutationFn: (changed: Subject) => completeCase(one.id, changed, revision),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['disciplinary-cases'] });
      navigate(`/disciplinary-cases/${one.id}`);
    },
  });
  return (
    <Page title={t('page.complete')} headline={t('subject.complete', { code: one.code })} lead={t('subject.completeLead')} back={{ to: `/disciplinary-cases/${one.id}`, label: one.code }}>
      <QueryView query={choices}>
        {offered => <SubjectForm start={subject} choices={offered} error={saving.error} saving={saving.isPending} act={t('subject.save')} save={saving.mutate} />}
      </QueryView>
    </Page>
  );
}
