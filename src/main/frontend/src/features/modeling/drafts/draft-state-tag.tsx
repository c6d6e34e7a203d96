import { IconCheck, IconClock, IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Tag } from '@/shared/ui/tag';
import type { DraftState } from './drafts-api';

const looks = {
  OPEN: { tone: 'plain', icon: IconPencil }, SUBMITTED: { tone: 'soon', icon: IconSend }, SCHEDULED: { tone: 'accent', icon: IconClock },
  RELEASED: { tone: 'ok', icon: IconCheck }, DISCARDED: { tone: 'plain', icon: IconTrash },
} as const;

export function DraftStateTag({ state }: { state: DraftState }) {
  const { t } = useTranslation('modeling');
  return <Tag {...looks[state]}>{t(`draft.state.${state}`)}</Tag>;
}
