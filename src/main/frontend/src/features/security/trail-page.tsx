import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { useParams } from '@/shared/routing/routing';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { QueryView } from '@/shared/ui/state-views';
import { trailQuery } from './audit-api';
import { AuditEntry } from './audit-entry';
import classes from './audit.module.css';

/** Everything that was done with one subject, newest first. */
export function TrailPage() {
  const { t } = useTranslation('security');
  const { subject = '', subjectId = '' } = useParams();
  const parts = useInfiniteQuery(trailQuery(subject, subjectId));
  return (
    <QueryView query={parts}>
      {({ pages }) => {
        const named = pages[0]?.subject;
        const entries = pages.flatMap(part => part.items);
        return (
          <Page
            title={t('audit.of', { name: named?.name ?? '' })} lead={t('audit.count', { count: entries[0]?.sequence ?? 0 })}
            {...(named?.path ? { back: { to: named.path, label: named.name } } : {})}
          >
            <Panel flush><ol className={classes.entries}>{entries.map(entry => <AuditEntry key={entry.sequence} entry={entry} />)}</ol></Panel>
            {parts.hasNextPage ? (
              <Button variant="default" style={{ alignSelf: 'center' }} loading={parts.isFetchingNextPage} onClick={() => { void parts.fetchNextPage(); }}>{t('common:loadMore')}</Button>
            ) : null}
          </Page>
        );
      }}
    </QueryView>
  );
}
