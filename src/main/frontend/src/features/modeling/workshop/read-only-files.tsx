import { lazy, Suspense } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { ErrorBoundary } from '@/shared/ui/error-boundary';
import { LoadingView } from '@/shared/ui/state-views';
import { fileKind, inOrder } from '../drafts/draft-files';
import type { SetFile } from '../drafts/drafts-api';
import { FileList } from './file-list';
import classes from './read-only-files.module.css';

const views = {
  bpmn: lazy(() => import('../diagram-paper')),
  form: lazy(() => import('../forms/form-preview')),
  dmn: lazy(() => import('../dmn/dmn-view')),
};

const none: readonly never[] = [];

/** The files of a set to look at: what was handed in, or what a narrow window can show. */
export function ReadOnlyFiles({ files }: { files: readonly SetFile[] }) {
  const { t } = useTranslation('modeling');
  const [{ file = '' }, setUrl] = useUrlFilters(['file']);
  const shown = files.find(other => other.path === file) ?? inOrder(files)[0];
  const kind = shown ? fileKind(shown.path) : null;
  if (!shown || !kind) return null;
  const View = views[kind];
  return (
    <div className={classes.frame}>
      <FileList files={files} refusals={none} open={shown.path} onOpen={path => { setUrl({ file: path }); }} />
      <div className={classes.view} role="region" aria-label={t('files.shown')}>
        <ErrorBoundary key={shown.path}>
          <Suspense fallback={<LoadingView rows={6} />}>
            <View text={shown.text} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </div>
  );
}
