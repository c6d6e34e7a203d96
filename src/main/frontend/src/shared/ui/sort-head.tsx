import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import classes from './sort-head.module.css';

interface SortHeadProps {
  label: string;
  /** Name of the order that this column gives. */
  name: string;
  /** Order in force, with a minus before it from its end. */
  sort: string;
  onSort: (sort: string) => void;
}

/** A column's head that orders the list by it, and the other way round when it does already. */
export function SortHead({ label, name, sort, onSort }: SortHeadProps) {
  const isOn = sort === name || sort === `-${name}`;
  const isBackwards = sort === `-${name}`;
  const Icon = !isOn ? IconArrowsSort : isBackwards ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" {...(isOn ? { 'aria-sort': isBackwards ? 'descending' : 'ascending' } : {})}>
      <button type="button" className={classes.sort} {...(isOn ? {} : { 'data-off': true })} onClick={() => { onSort(sort === name ? `-${name}` : name); }}>
        {label}
        <Icon size={13} stroke={2} aria-hidden />
      </button>
    </th>
  );
}
