import { IconCheck, IconClock, IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '@/shared/ui/tag';
import type { DraftState } from './drafts-api';

const looks = {
  open: { tone: 'plain', icon: IconPencil }, submitted: { tone: 'soon', icon: IconSend }, scheduled: { tone: 'accent', icon: IconClock },
  released: { tone: 'ok', icon: IconCheck }, discarded: { tone: 'plain', icon: IconTrash },
} as const;

export function DraftStateTag({ state }: { state: DraftState }) {
  const { t } = useTranslation('modeling');
  return <Tag {...looks[state]}>{t(`draft.state.${state}`)}</Tag>;
}
