import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import classes from './page.module.css';

interface PageProps {
  /** Name of the page in the browser's tab. */
  title: string;
  /** First line of the screen: the answer to the reader's first question. The title when left out. */
  headline?: ReactNode;
  lead?: ReactNode;
  back?: { to: string; label: string };
  acts?: ReactNode;
  /** Takes exactly the height of the window; its parts scroll by themselves. */
  fill?: boolean;
  children: ReactNode;
}

export function Page({ title, headline, lead, back, acts, fill = false, children }: PageProps) {
  const { t } = useTranslation('common');
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`;
  }, [title, t]);
  return (
    <div className={classes.page} {...(fill ? { 'data-fill': true } : {})}>
      <header className={classes.head}>
        <div>
          {back ? (
            <Link to={back.to} className={classes.back}>
              <IconArrowLeft size={15} aria-hidden />
              {back.label}
            </Link>
          ) : null}
          <h1>{headline ?? title}</h1>
          {lead ? <p className={classes.lead}>{lead}</p> : null}
        </div>
        {acts}
      </header>
      {children}
    </div>
  );
}

/** Part of a headline that tells of lateness. */
export function Late({ children }: { children: ReactNode }) {
  return <span className={classes.late}>{children}</span>;
}
