import { useMediaQuery } from '@mantine/hooks';

/** Phones: the rail becomes a bottom bar, a task takes the whole page. */
export const useIsPhone = (): boolean => useMediaQuery('(max-width: 600px)', undefined, { getInitialValueInEffect: false });

/** Too narrow for a list and its details side by side. */
export const useIsNarrow = (): boolean => useMediaQuery('(max-width: 1000px)', undefined, { getInitialValueInEffect: false });
