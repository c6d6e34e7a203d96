import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { FindingRow } from '@/shared/findings/findings';
import { newId } from '@/shared/lib/new-id';
import { Notice } from '@/shared/ui/notice';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/state-views';
import { changeFinding, type Facts, type FindingDetail, findingQuery, inspectedUnitQuery, noteFinding, sectionFactsQuery } from './api';
import { FactsForm } from './facts-form';

/** Notes a violation at an item of the checklist; the number that the item looked at is taken over. */
export function NotePage() {
  const [params] = useSearchParams();
  const section = useQuery(sectionFactsQuery(params.get('section') ?? ''));
  const criterion = params.get('criterion') ?? '';
  return (
    <QueryView query={section}>
      {facts => {
        const item = facts.criteria.find(one => one.code === criterion);
        return <NewFinding key={criterion} sectionId={facts.section.id} inspectionId={facts.section.subjectId} criterion={criterion} text={item?.text ?? ''} whole={item?.answer?.value.denominator ?? null} />;
      }}
    </QueryView>
  );
}

interface NewFindingProps {
  sectionId: string;
  inspectionId: string;
  criterion: string;
  text: string;
  /** How many the item looked at; most items count what is right, so the violating ones are never taken over. */
  whole: number | null;
}

function NewFinding({ sectionId, inspectionId, criterion, text, whole }: NewFindingProps) {
  const { t } = useTranslation('finding');
  const client = useQueryClient();
  const [id] = useState(newId);
  const unit = useQuery(inspectedUnitQuery(inspectionId)).data;
  const noting = useMutation({
    mutationFn: (facts: Facts) => noteFinding({ id, inspectionId, sectionId, criterion, facts }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['findings'] }),
  });
  const back = `/sections/${sectionId}#${criterion}`;
  const start: Partial<Facts> = { denominator: whole };
  return (
    <Page title={t('note.title')} lead={`${criterion} · ${text}`} back={{ to: back, label: t('note.back') }}>
      {noting.data ? <Noted row={noting.data} back={back} /> : (
        <FactsForm criterion={criterion} unitCode={unit?.unitCode ?? ''} start={start} error={noting.error} saving={noting.isPending} act={t('note.save')} save={noting.mutate} />
      )}
    </Page>
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
      void navigate(`/findings/${finding.id}`);
    },
  });
  const start: Facts = {
    violation: finding.violation, description: finding.description, numerator: facts.numerator, denominator: facts.denominator, cases: facts.cases,
    occurredOn: facts.occurredOn, severity: facts.severityReason ? finding.severity : null, severityReason: facts.severityReason,
    responsible: responsible.map(({ level, personId, post }) => ({ level, personId, post })),
  };
  return (
    <Page title={t('note.edit', { code: finding.code })} back={{ to: `/findings/${finding.id}`, label: finding.code }}>
      <FactsForm criterion={finding.criterion ?? ''} unitCode={finding.unitCode} start={start} error={changing.error} saving={changing.isPending} act={t('note.change')} save={changing.mutate} />
    </Page>
  );
}
