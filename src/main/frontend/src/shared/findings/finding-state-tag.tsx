import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck, IconProgress, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Tag } from '@/shared/ui/tag';
import type { FindingState } from './findings';

function looksOf(state: FindingState) {
  if (state === 'CLOSED' || state === 'VERIFIED') return { tone: 'ok', icon: IconCircleCheck } as const;
  if (state === 'REJECTED' || state === 'CONTESTED') return { tone: 'soon', icon: IconAlertTriangle } as const;
  if (state === 'WITHDRAWN' || state === 'WRITTEN_OFF') return { tone: 'plain', icon: IconX } as const;
  if (state === 'TRANSFERRED') return { tone: 'plain', icon: IconArrowBackUp } as const;
  return { tone: 'plain', icon: IconProgress } as const;
}

/** Where a finding stands, with an icon and a word. */
export function FindingStateTag({ state }: { state: FindingState }) {
  const { t } = useTranslation('finding');
  return <Tag {...looksOf(state)}>{t(`state.${state}`)}</Tag>;
}
