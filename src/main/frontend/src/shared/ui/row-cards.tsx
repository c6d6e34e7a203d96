import type { ReactNode } from 'react';
import { Link } from '@/shared/routing/routing';
import classes from './row-cards.module.css';

/** The rows of a register on a phone, each as a card: nothing that decides stands outside of the window. */
export function RowCards({ label, children }: { label: string; children: ReactNode }) {
  return <ul className={classes.cards} aria-label={label}>{children}</ul>;
}

interface RowCardProps {
  /** What it opens; left out where a row opens nothing. */
  to?: string;
  title: ReactNode;
  /** What stands out of the row, right of the title. */
  aside?: ReactNode;
  /** State on the left, deadline on the right. */
  foot?: ReactNode;
  children?: ReactNode;
}

export function RowCard({ to, title, aside, foot, children }: RowCardProps) {
  return (
    <li className={classes.card}>
      <div className={classes.head}>{to ? <Link to={to} className={classes.title ?? ''}>{title}</Link> : <b className={classes.plain}>{title}</b>}{aside}</div>
      {children ? <div className={classes.text}>{children}</div> : null}
      {foot ? <div className={classes.foot}>{foot}</div> : null}
    </li>
  );
}
