import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { closeTrial, openTrial, type Step, take, trialQuery } from './sandbox-api';

const address = ['run'] as const;

/** The trial of a draft that the address names, and what can be done with it. */
export function useTrial(draftId: string) {
  const client = useQueryClient();
  const [{ run = '' }, setAddress] = useUrlFilters(address);
  const trial = useQuery({ ...trialQuery(run), enabled: run !== '' });
  const open = useMutation({
    mutationFn: (instead: string | null) => openTrial(draftId, instead),
    onSuccess: ({ id }) => { setAddress({ run: id }); },
  });
  const close = useMutation({
    mutationFn: () => closeTrial(run),
    onSettled: () => { setAddress({ run: null }); },
  });
  const step = useMutation({
    mutationFn: (one: Step) => take(run, one),
    onSuccess: now => { client.setQueryData(trialQuery(run).queryKey, now); },
    // A step may have ended the trial; only the server knows.
    onError: () => client.invalidateQueries({ queryKey: trialQuery(run).queryKey }),
  });
  return { run, trial, open, close, step };
}

export type TrialStep = ReturnType<typeof useTrial>['step'];
export type TrialOpening = ReturnType<typeof useTrial>['open'];
