import { IconBan, IconCircleCheck, IconMapPin, IconProgress } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '@/shared/ui/tag';
import type { InspectionState } from './api';

function looksOf(state: InspectionState) {
  if (state === 'CONCLUDED') return { tone: 'ok', icon: IconCircleCheck } as const;
  if (state === 'CANCELLED') return { tone: 'late', icon: IconBan } as const;
  if (state === 'ON_SITE') return { tone: 'soon', icon: IconMapPin } as const;
  return { tone: 'plain', icon: IconProgress } as const;
}

/** Where an inspection stands, with an icon and a word. */
export function InspectionStateTag({ state }: { state: InspectionState }) {
  const { t } = useTranslation('inspection');
  return <Tag {...looksOf(state)}>{t(`state.${state}`)}</Tag>;
}
