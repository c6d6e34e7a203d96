import type { ReactNode } from 'react';
import { ErrorBoundary } from './error-boundary';
import classes from './panel.module.css';

interface PanelProps {
  title?: string;
  /** Small fact at the right of the title. */
  aside?: ReactNode;
  /** Without inner padding, for tables and lists that reach the border. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

/** A card with its own error boundary. */
export function Panel({ title, aside, flush = false, className, children }: PanelProps) {
  return (
    <section className={className ? `${classes.panel} ${className}` : classes.panel} {...(title ? { 'aria-label': title } : {})}>
      {title ? (
        <header className={classes.head}>
          <h2>{title}</h2>
          {aside ? <span className={classes.aside}>{aside}</span> : null}
        </header>
      ) : null}
      <div className={classes.body} {...(flush ? { 'data-flush': true } : {})}>
        <ErrorBoundary>{children}</ErrorBoundary>
      </div>
    </section>
  );
}
