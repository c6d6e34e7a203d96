import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { type Answer, type AnswerValue, type Criterion, isComplete, putAnswer, type SectionDetail, sectionQuery } from './api';

const QUIET_MILLIS = 800;

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** One criterion's answer while somebody works on it: saved shortly after each change, never overwritten by what arrives later. */
export function useAnswer(detail: SectionDetail, criterion: Criterion) {
  const client = useQueryClient();
  const side = detail.right === 'SELF' ? 'self' : 'answer';
  const stored = criterion[side];
  const [value, setValue] = useState<AnswerValue>(stored?.value ?? {});
  const [note, setNote] = useState(stored?.note ?? '');
  const [state, setState] = useState<SaveState>('idle');
  const [problem, setProblem] = useState('');
  const revision = useRef(stored?.revision ?? 0);
  const timer = useRef<number | undefined>(undefined);
  const queue = useRef<Promise<void>>(Promise.resolve());

  async function save(next: AnswerValue, text: string) {
    setState('saving');
    try {
      const answer = await putAnswer(detail.section.id, criterion.code, next, text, revision.current);
      revision.current = answer.revision;
      setState('saved');
      setProblem('');
      client.setQueryData<SectionDetail>(sectionQuery(detail.section.id).queryKey, before => before && withAnswer(before, criterion.code, side, answer));
    } catch (error) {
      setState('failed');
      setProblem(isProblem(error) ? error.fields.map(field => field.message).join(' ') || error.message : '');
    }
  }

  function change(next: AnswerValue, text: string, wait: boolean) {
    setValue(next);
    setNote(text);
    window.clearTimeout(timer.current);
    if (!isComplete(criterion.answerType, next, text)) return;
    // One after the other, so that each save knows the revision of the one before.
    const enqueue = () => { queue.current = queue.current.then(() => save(next, text)); };
    if (wait) timer.current = window.setTimeout(enqueue, QUIET_MILLIS);
    else enqueue();
  }

  useEffect(() => () => { window.clearTimeout(timer.current); }, []);

  return { value, note, state, problem, change };
}

function withAnswer(detail: SectionDetail, code: string, side: 'self' | 'answer', answer: Answer): SectionDetail {
  return { ...detail, criteria: detail.criteria.map(criterion => (criterion.code === code ? { ...criterion, [side]: answer } : criterion)) };
}
