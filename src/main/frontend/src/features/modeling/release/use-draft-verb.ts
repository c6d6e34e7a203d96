import { useMutation, useQueryClient } from '@tanstack/react-query';
import { act, type DraftDetail, type DraftVerb } from '../drafts/drafts-api';

/** Takes a draft a step further; every list that shows drafts, models or releases is read anew. */
export function useDraftVerb(id: string, onDone?: (detail: DraftDetail) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verb: DraftVerb) => act(id, verb),
    onSuccess: async detail => {
      onDone?.(detail);
      await Promise.all(['drafts', 'models', 'releases', 'catalogue', 'requests', 'notices'].map(name => client.invalidateQueries({ queryKey: [name] })));
    },
  });
}
