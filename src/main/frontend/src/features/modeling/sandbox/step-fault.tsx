import { useTranslation } from '@/shared/i18n';
import type { FieldProblem } from '@/shared/api/problem';
import { isProblem } from '@/shared/api/problem';
import { Notice } from '@/shared/ui/notice';

const none: readonly FieldProblem[] = [];

/** Why a step was not done, in the server's sentence. */
export function StepFault({ error, fields = none }: { error: unknown; fields?: readonly FieldProblem[] }) {
  const { t } = useTranslation('sandbox');
  if (!error) return null;
  return (
    <Notice tone="late" role="alert" title={isProblem(error) && error.message ? error.message : t('failed')}>
      {fields.length > 0 ? <ul>{fields.map(field => <li key={field.path + field.code}>{[field.label || field.path, field.message].join(': ')}</li>)}</ul> : null}
    </Notice>
  );
}
