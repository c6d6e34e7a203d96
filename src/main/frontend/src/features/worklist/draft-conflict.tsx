import { useTranslation } from '@/shared/i18n';
import type { FormData } from '@/shared/form/form-engine';
import type { FormComponent, FormSchema } from '@/shared/form/form-schema';
import { ConflictView } from '@/shared/saving/conflict-view';
import type { Draft } from './use-draft';

/** Two drafts of one task: shows field by field where they differ. */
export function DraftConflict({ draft, form }: { draft: Draft; form: FormSchema | null }) {
  const { t } = useTranslation('saving');
  const { conflict } = draft;
  if (!conflict) return null;
  const theirs = (conflict.theirs.current as { data?: FormData } | null)?.data ?? {};
  const mine = conflict.mine.data;
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(key => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key]));
  const labels = new Map(labelled(form?.components ?? []));
  const lines = (data: FormData) => fields.map(key => `${labels.get(key) ?? key}: ${inWords(data[key]) || t('conflict.empty')}`).join('\n') || t('conflict.empty');
  return (
    <ConflictView
      base={conflict.base ? lines(conflict.base.data) : null} mine={lines(mine)} theirs={conflict.theirs} other={lines(theirs)}
      keepMine={draft.keepMine} takeTheirs={draft.takeTheirs}
    />
  );
}

function labelled(components: readonly FormComponent[]): [string, string][] {
  return components.flatMap(component => [
    ...(component.key && component.label ? [[component.key, component.label] as [string, string]] : []),
    ...labelled(component.components ?? []),
  ]);
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(inWords).join('; ');
  if (typeof value === 'object') return Object.values(value).map(inWords).filter(Boolean).join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
