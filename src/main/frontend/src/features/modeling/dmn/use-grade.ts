import { useTranslation } from '@/shared/i18n';

const GRADE = /^F[1-5]$/;

/** What a grade of severity means, beside the grade itself; nothing for what is no grade. */
export function useGrade(): (code: string) => string | undefined {
  const { t } = useTranslation('common');
  return code => (GRADE.test(code) ? `${code} ${t(`severity.${code}`)}` : undefined);
}
