import { IconArrowBackUp, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Tag } from '@/shared/ui/tag';
import type { MoveRow } from './moving-api';

const looks = {
  RUNNING: { tone: 'accent', icon: IconLoader2 },
  DONE: { tone: 'ok', icon: IconCircleCheck },
  UNDOING: { tone: 'soon', icon: IconLoader2 },
  UNDONE: { tone: 'plain', icon: IconArrowBackUp },
} as const;

export function MoveStateTag({ state }: { state: MoveRow['state'] }) {
  const { t } = useTranslation('moving');
  const { tone, icon } = looks[state];
  return <Tag tone={tone} icon={icon}>{t(`state.${state}`)}</Tag>;
}
