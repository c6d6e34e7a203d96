import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useNavigate, useParams } from '@/shared/routing/routing';
import { isProblem } from '@/shared/api/problem';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/state-views';
import { changeFinding, type Facts, type FindingDetail, findingQuery } from './api';
import { FactsForm } from './facts-form';

/** Changes what is said of a finding while nothing is concluded. */
export function EditPage() {
  const { findingId = '' } = useParams();
  const query = useQuery(findingQuery(findingId));
  return <QueryView query={query}>{detail => <EditFinding detail={detail} />}</QueryView>;
}

function EditFinding({ detail: { finding, facts, responsible, revision } }: { detail: FindingDetail }) {
  const { t } = useTranslation('finding');
  const client = useQueryClient();
  const navigate = useNavigate();
  const changing = useMutation({
    mutationFn: (changed: Facts) => changeFinding(finding.id, changed, revision),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['findings'] });
      navigate(`/findings/${finding.id}`);
    },
  });
  const [value, setValue] = useState<Facts>({
    violation: finding.violation, description: finding.description, numerator: facts.numerator, denominator: facts.denominator, cases: facts.cases,
    occurredOn: facts.occurredOn, severity: facts.severityReason ? finding.severity : null, severityReason: facts.severityReason,
    circumstances: facts.circumstances,
    responsible: responsible.map(({ level, personId, post }) => ({ level, personId, post })),
  });
  return (
    <Page title={t('note.edit', { code: finding.code })} back={{ to: `/findings/${finding.id}`, label: finding.code }}>
      <FactsForm criterion={finding.criterion ?? ''} unitCode={finding.unitCode} value={value} onChange={setValue} fault={isProblem(changing.error) ? changing.error : null} saving={changing.isPending} act={t('note.change')} save={() => { changing.mutate(value); }} />
    </Page>
  );
}
