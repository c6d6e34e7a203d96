import { IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { later } from './later';
import { TextField } from './text-field';

interface UnitFilterProps {
  label: string;
  value: string;
  onChange: (code: string) => void;
  className: string;
}

interface FieldProps extends UnitFilterProps {
  /** Whether somebody was in the field before it could do anything. */
  isWanted: boolean;
  onWanted: (isWanted: boolean) => void;
}

// The list of units with its search is loaded after the page; until then a field of the same look stands in its place.
const Field = later<FieldProps>(async () => {
  const { UnitSelect } = await import('./unit-select');
  return function LoadedField({ label, value, onChange, className, isWanted }: FieldProps) {
    return <UnitSelect isFilter isOpen={isWanted} label={label} value={value} onChange={onChange} className={className} />;
  };
}, {
  until: ({ label, className, onWanted }) => (
    <TextField
      className={className} aria-label={label} placeholder={label} readOnly rightSection={<IconSelector size={16} stroke={1.5} />}
      onFocus={() => { onWanted(true); }} onBlur={() => { onWanted(false); }}
    />
  ),
});

/** One of the units as a filter: the label stands in the empty field, and the choice can be taken back. */
export function UnitFilter(props: UnitFilterProps) {
  const [isWanted, setIsWanted] = useState(false);
  return <Field {...props} isWanted={isWanted} onWanted={setIsWanted} />;
}
