import type { ComponentType, ReactNode } from 'react';
import classes from './badges.module.css';

export type Tone = 'plain' | 'late' | 'soon' | 'ok' | 'accent';

interface TagProps {
  tone?: Tone;
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
  children: ReactNode;
}

/** A short fact about a row. The tone is never the only carrier: the words say it too. */
export function Tag({ tone = 'plain', icon: Icon, children }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {Icon ? <Icon size={14} stroke={1.75} aria-hidden /> : null}
      {children}
    </span>
  );
}
