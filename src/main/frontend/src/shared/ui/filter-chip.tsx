import type { ComponentProps, ComponentType, ReactNode } from 'react';
import { Link } from '@/shared/routing/routing';
import classes from './filter-chip.module.css';

interface FilterChipProps {
  on: boolean;
  onToggle: () => void;
  label: string;
  count?: number | undefined;
  tone?: 'plain' | 'late';
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
}

/** A filter that is on or off, with how many rows it leaves. */
export function FilterChip({ on, onToggle, label, count, tone = 'plain', icon: Icon }: FilterChipProps) {
  return (
    <button type="button" className={classes.chip} aria-pressed={on} data-tone={tone} onClick={onToggle}>
      {Icon ? <Icon size={16} stroke={1.75} aria-hidden /> : null}
      {label}
      {count === undefined ? null : <b>{count}</b>}
    </button>
  );
}

/** The face of a filter that opens a menu; looks pressed while a choice is in force. */
export function MenuChip({ on, children, className, ...rest }: ComponentProps<'button'> & { on: boolean }) {
  return (
    <button type="button" className={`${classes.chip} ${className ?? ''}`} {...(on ? { 'data-on': true } : {})} {...rest}>
      {children}
    </button>
  );
}

/** A chip that leads to a list of its own. */
export function ChipLink({ to, label, icon: Icon }: { to: string; label: string; icon?: FilterChipProps['icon'] }) {
  return (
    <Link to={to} className={classes.chip ?? ''}>
      {Icon ? <Icon size={16} stroke={1.75} aria-hidden /> : null}
      {label}
    </Link>
  );
}

export function FilterChips({ label, children }: { label: string; children: ReactNode }) {
  return <div role="group" aria-label={label} className={classes.chips}>{children}</div>;
}
