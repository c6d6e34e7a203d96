import { IconBan, IconCircleCheck, IconPencil, IconSend } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Tag } from '@/shared/ui/tag';
import type { DecisionRow } from './team-api';

const LOOKS = {
  PREPARED: { icon: IconPencil, tone: 'plain' }, PROPOSED: { icon: IconSend, tone: 'soon' }, SUBMITTED: { icon: IconSend, tone: 'soon' },
  SIGNED: { icon: IconCircleCheck, tone: 'ok' }, WITHDRAWN: { icon: IconBan, tone: 'plain' },
} as const;

/** Where a decision on teams stands, with an icon and a word. */
export function DecisionStateTag({ state }: { state: DecisionRow['state'] }) {
  const { t } = useTranslation('team');
  const { icon, tone } = LOOKS[state];
  return <Tag tone={tone} icon={icon}>{t(`state.${state}`)}</Tag>;
}
