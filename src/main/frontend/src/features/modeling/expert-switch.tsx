import { Switch } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { useExpert } from './use-expert';

/** Shows ids and keys beside names, for those who look into files. */
export function ExpertSwitch() {
  const { t } = useTranslation('modeling');
  const [isExpert, setExpert] = useExpert();
  return <Switch label={t('expert')} checked={isExpert} onChange={event => { setExpert(event.currentTarget.checked); }} />;
}
