import { useCallback, useMemo, useState } from 'react';
import type { Pair, Proposal, Step } from './moving-api';

/** The map of steps while it is edited: by source, with the step that was chosen on the left. */
export interface Pairs {
  targetOf: ReadonlyMap<string, string>;
  list: readonly Pair[];
  chosen: string | null;
  /** Takes a step of the source to be led somewhere. */
  choose: (source: string) => void;
  /** Leads a step somewhere, or nowhere. */
  lead: (source: string, target: string | null) => void;
  /** Leads the chosen step to one of the target. */
  leadChosen: (target: string) => void;
  reset: () => void;
  isChanged: boolean;
}

const byName = (steps: readonly Step[]) => new Map(steps.map(step => [step.id, step]));

export function usePairs(proposal: Proposal): Pairs {
  const proposed = useMemo(() => new Map(proposal.mapping.map(pair => [pair.source, pair.target])), [proposal]);
  const [targetOf, setTargets] = useState<ReadonlyMap<string, string>>(proposed);
  const [chosen, setChosen] = useState<string | null>(null);
  const from = useMemo(() => byName(proposal.from.steps), [proposal]);
  const to = useMemo(() => byName(proposal.to.steps), [proposal]);

  const lead = useCallback((source: string, target: string | null) => {
    setTargets(before => {
      const next = new Map(before);
      if (target) next.set(source, target);
      else next.delete(source);
      return next;
    });
  }, []);
  const choose = useCallback((source: string) => {
    setChosen(before => (from.has(source) && before !== source ? source : null));
  }, [from]);
  const leadChosen = useCallback((target: string) => {
    if (chosen && to.has(target)) {
      lead(chosen, target);
      setChosen(null);
    }
  }, [chosen, lead, to]);
  const list = useMemo(() => [...targetOf].map(([source, target]) => ({ source, target })), [targetOf]);
  const isChanged = targetOf.size !== proposed.size || [...targetOf].some(([source, target]) => proposed.get(source) !== target);
  return { targetOf, list, chosen, choose, lead, leadChosen, reset: () => { setTargets(proposed); }, isChanged };
}
