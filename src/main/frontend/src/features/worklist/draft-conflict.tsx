import { useTranslation } from '@/shared/i18n';
import type { FormData } from '@/shared/form/form-engine';
import { type FormSchema, inLanguage } from '@/shared/form/form-schema';
import { ConflictView } from '@/shared/saving/conflict-view';
import { draftWords } from './draft-words';
import type { Draft } from './use-draft';

/** Two drafts of one task: shows field by field where they differ. */
export function DraftConflict({ draft, form, context }: { draft: Draft; form: FormSchema | null; context: Readonly<Record<string, unknown>> }) {
  const { t, i18n } = useTranslation('saving');
  const { conflict } = draft;
  if (!conflict) return null;
  const theirs = (conflict.theirs.current as { data?: FormData } | null)?.data ?? {};
  const mine = conflict.mine.data;
  const words = draftWords((form ? inLanguage(form, i18n.language) : form)?.components ?? [], context);
  const fields = words.differing(mine, theirs);
  const lines = (data: FormData) => fields.map(field => words.line(field, data, t('conflict.empty'))).join('\n') || t('conflict.empty');
  return (
    <ConflictView
      base={conflict.base ? lines(conflict.base.data) : null} mine={lines(mine)} theirs={conflict.theirs} other={lines(theirs)}
      keepMine={draft.keepMine} takeTheirs={draft.takeTheirs}
    />
  );
}
