import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@/shared/routing/routing';
import { withCopies } from '@/shared/offline/keeping';
import type { Known, Snapshot } from '@/shared/saving/ports';
import { useSavingPart } from '@/shared/saving/saving-context';
import { useSaved } from '@/shared/saving/use-saved';
import { type Answer, type AnswerValue, answerPath, type Criterion, isComplete, type SectionDetail, sectionPath, sectionQuery } from './api';

/** What a person writes at a criterion. */
export type AnswerBody = Readonly<{ value: AnswerValue; note: string }>;

const sideOf = (detail: SectionDetail) => (detail.right === 'SELF' ? 'self' : 'answer');

const subjectOf = (detail: SectionDetail, code: string) => `sections/${detail.section.id}/${code}/${sideOf(detail)}`;

export const bodyOf = (answer: Pick<Answer, 'value' | 'note'> | null): AnswerBody => ({ value: answer?.value ?? {}, note: answer?.note ?? '' });

/** One criterion's answer while somebody works on it. */
export function useAnswer(detail: SectionDetail, criterion: Criterion) {
  const client = useQueryClient();
  const { pathname } = useLocation();
  const { section } = detail;
  const side = sideOf(detail);
  const stored = criterion[side];
  const learn = ({ answer }: Known) => {
    client.setQueryData<SectionDetail>(sectionQuery(section.id).queryKey, before => before && withAnswer(before, criterion.code, side, answer as Answer));
    const learned = client.getQueryData(sectionQuery(section.id).queryKey);
    withCopies(copies => copies.put(sectionPath(section.id), learned));
  };
  return useSaved<AnswerBody>({
    kind: 'answer', subject: subjectOf(detail, criterion.code), label: `${criterion.code} · ${section.name}`, page: `${pathname}#${criterion.code}`,
    to: { method: 'PUT', path: answerPath(section.id, criterion.code) },
  }, { body: bodyOf(stored), revision: stored?.revision ?? 0 }, answer => bodyOf(answer as unknown as Answer), learn);
}

/** Whether each criterion is answered, counting what has not arrived yet. */
export function useAnswered(detail: SectionDetail): (criterion: Criterion) => boolean {
  const side = sideOf(detail);
  // As one text, so that the page is drawn again only when an answer becomes complete or ceases to be.
  const waiting = useSavingPart(shown => unsentOf(shown, detail).join(' '));
  const known = new Map(waiting.split(' ').map(one => one.split('=') as [string, string]));
  return criterion => (known.has(criterion.code) ? known.get(criterion.code) === 'true' : criterion[side]?.complete === true);
}

function unsentOf({ unsent, owner }: Snapshot, detail: SectionDetail): string[] {
  return detail.criteria.flatMap(({ code, answerType }) => {
    const item = unsent.findLast(one => one.owner === owner?.key && one.kind === 'answer' && one.subject === subjectOf(detail, code));
    const body = item?.body as AnswerBody | undefined;
    return body ? [`${code}=${String(isComplete(answerType, body.value, body.note))}`] : [];
  });
}

function withAnswer(detail: SectionDetail, code: string, side: 'self' | 'answer', answer: Answer): SectionDetail {
  return { ...detail, criteria: detail.criteria.map(criterion => (criterion.code === code ? { ...criterion, [side]: answer } : criterion)) };
}
