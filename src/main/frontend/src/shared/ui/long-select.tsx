import { Select, type SelectProps } from '@mantine/core';
import { useIsPhone } from '@/shared/lib/use-media';
import classes from './long-select.module.css';

/** Signs that stand in the field of a phone; what is longer is cut there. */
const FITS = 32;

type Option = string | { value: string; label: string } | { group: string; items: readonly (string | { value: string; label: string })[] };

function labelOf(options: readonly Option[], value: string): string {
  for (const option of options) {
    if (typeof option === 'string') {
      if (option === value) return option;
    } else if ('group' in option) {
      const inGroup = labelOf(option.items, value);
      if (inGroup) return inGroup;
    } else if (option.value === value) return option.label;
  }
  return '';
}

/** A list of long names: on a phone, what is chosen stands below the field as a whole, because a field has one line. */
export function LongSelect(props: Omit<SelectProps, 'inputContainer'>) {
  const isPhone = useIsPhone();
  const { data = [], value } = props;
  const chosen = value ? labelOf(data as readonly Option[], String(value)) : '';
  return (
    <Select
      {...props}
      inputContainer={input => <>{input}{isPhone && chosen.length > FITS ? <p className={classes.whole} aria-hidden>{chosen}</p> : null}</>}
    />
  );
}
