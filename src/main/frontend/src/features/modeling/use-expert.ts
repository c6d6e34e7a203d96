import { useLocalStorage } from '@mantine/hooks';

/** Whether ids and keys are shown beside names; remembered on this device. */
export function useExpert(): [boolean, (isExpert: boolean) => void] {
  const [isExpert, setExpert] = useLocalStorage({ key: 'par-audit.models.expert', defaultValue: false, getInitialValueInEffect: false });
  return [isExpert, setExpert];
}
