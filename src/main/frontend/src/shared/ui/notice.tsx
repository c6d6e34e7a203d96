import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import classes from './notice.module.css';

const icons = { late: IconAlertCircle, soon: IconAlertTriangle, ok: IconCircleCheck, accent: IconInfoCircle };

interface NoticeProps {
  tone: keyof typeof icons;
  title: ReactNode;
  icon?: ComponentType<{ size?: number | string; stroke?: number | string; className?: string }>;
  /** `alert` when it tells of something that just went wrong. */
  role?: 'alert' | 'status' | 'note';
  children?: ReactNode;
}

/** A message in the flow of a page. */
export function Notice({ tone, title, icon, role = 'note', children }: NoticeProps) {
  const Icon = icon ?? icons[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <Icon size={18} stroke={1.75} className={classes.icon ?? ''} />
      <div>
        <p className={classes.title}>{title}</p>
        {children ? <div className={classes.text}>{children}</div> : null}
      </div>
    </div>
  );
}
