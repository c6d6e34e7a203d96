import { IconCircleCheck, IconCircleX, IconPencil, IconSend } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Tag } from '@/shared/ui/tag';
import type { PlanState } from './planning-api';

const LOOKS = {
  DRAFT: { icon: IconPencil, tone: 'plain' }, CONSULTING: { icon: IconSend, tone: 'soon' }, REVISING: { icon: IconPencil, tone: 'plain' },
  SUBMITTED: { icon: IconSend, tone: 'soon' }, ISSUED: { icon: IconCircleCheck, tone: 'ok' }, REJECTED: { icon: IconCircleX, tone: 'late' },
} as const;

/** A plan's state with an icon and a word. */
export function PlanStateTag({ state }: { state: PlanState }) {
  const { t } = useTranslation('planning');
  const { icon, tone } = LOOKS[state];
  return <Tag tone={tone} icon={icon}>{t(`plan.state.${state}`)}</Tag>;
}
