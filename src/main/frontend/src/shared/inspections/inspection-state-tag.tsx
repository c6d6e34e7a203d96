import { IconBan, IconCircleCheck, IconMapPin, IconProgress } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Tag } from '@/shared/ui/tag';
import type { InspectionState } from './inspections';
import { looksOfInspection } from './inspection-looks';

const icons = { ok: IconCircleCheck, late: IconBan, soon: IconMapPin, plain: IconProgress };

/** Where an inspection stands, with an icon and a word. */
export function InspectionStateTag({ state }: { state: InspectionState }) {
  const { t } = useTranslation('inspection');
  const tone = looksOfInspection(state);
  return <Tag tone={tone} icon={icons[tone]}>{t(`state.${state}`)}</Tag>;
}
