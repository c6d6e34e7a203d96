import { useMutation, useQueryClient } from '@tanstack/react-query';
import { act, type DraftVerb } from '../drafts/drafts-api';

/** Takes a draft a step further; every list that shows drafts, models or releases is read anew. */
export function useDraftVerb(id: string, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verb: DraftVerb) => act(id, verb),
    onSuccess: async () => {
      onDone?.();
      await Promise.all(['drafts', 'models', 'releases', 'catalogue'].map(name => client.invalidateQueries({ queryKey: [name] })));
    },
  });
}
