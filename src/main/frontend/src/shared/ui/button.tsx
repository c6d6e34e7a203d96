import type { ComponentProps, ReactNode } from 'react';
import { Link } from '@/shared/routing/routing';
import classes from './button.module.css';

interface Look {
  /** The one thing to do, or one among others. */
  variant?: 'filled' | 'default';
  size?: 'xs' | 'sm' | 'md';
  leftSection?: ReactNode;
  rightSection?: ReactNode;
}

interface ButtonProps extends ComponentProps<'button'>, Look {
  /** Its work is under way: it turns, and cannot be pressed again. */
  loading?: boolean;
}

const faceOf = (className: string | undefined, { variant = 'filled', size = 'sm' }: Look) => ({
  className: [classes.button, className].filter(Boolean).join(' '), 'data-variant': variant, 'data-size': size,
});

function Inside({ leftSection, rightSection, children }: Look & { children: ReactNode }) {
  return (
    <span className={classes.inside}>
      {leftSection ? <span className={classes.left}>{leftSection}</span> : null}
      <span className={classes.label}>{children}</span>
      {rightSection ? <span className={classes.right}>{rightSection}</span> : null}
    </span>
  );
}

/** Does something on this page. */
export function Button({ variant, size, leftSection, rightSection, loading = false, disabled = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button" {...rest} {...faceOf(className, { ...(variant ? { variant } : {}), ...(size ? { size } : {}) })} disabled={disabled || loading}
      data-loading={loading ? true : undefined}
    >
      {loading ? <span className={classes.wheel} aria-hidden /> : null}
      <Inside leftSection={leftSection} rightSection={rightSection}>{children}</Inside>
    </button>
  );
}

/** Leads to another page, and looks like a button. */
export function ButtonLink({ variant = 'default', size = 'sm', leftSection, rightSection, className, children, ...rest }: ComponentProps<typeof Link> & Look) {
  return (
    <Link {...rest} {...faceOf(className, { variant, size })}>
      <Inside leftSection={leftSection} rightSection={rightSection}>{children}</Inside>
    </Link>
  );
}

/** A sign alone, in a circle; its name is told to those who do not see it. */
export function RoundLink({ className, ...rest }: ComponentProps<typeof Link> & { 'aria-label': string }) {
  return <Link {...rest} className={[classes.button, classes.round, className].filter(Boolean).join(' ')} data-variant="default" />;
}
