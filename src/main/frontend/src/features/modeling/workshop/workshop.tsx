import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { ErrorBoundary } from '@/shared/ui/error-boundary';
import { LoadingView } from '@/shared/ui/state-views';
import { blankForm, fileKind, formIds, formPath, freeName, inOrder, kebab } from '../drafts/draft-files';
import type { DraftDetail, Refusal } from '../drafts/drafts-api';
import type { EditorProps } from './editor-props';
import { FileList } from './file-list';
import { RefusalList } from './refusal-list';
import type { DraftFiles } from './use-draft-files';
import { useVerdict } from './use-verdict';
import classes from './workshop.module.css';

// Each editor is heavy and is loaded when a file of its kind is opened.
const editors = {
  bpmn: lazy(() => import('../bpmn/bpmn-editor')),
  form: lazy(() => import('../forms/form-editor')),
  dmn: lazy(() => import('../dmn/dmn-editor')),
};

/** Where a draft is written: its files at the left, with everything that is wrong with them, and the editor of the open one. */
export function Workshop({ detail, work }: { detail: DraftDetail; work: DraftFiles }) {
  const { t } = useTranslation('modeling');
  const [{ file = '' }, setUrl] = useUrlFilters(['file']);
  const files = work.files;
  const first = inOrder(files)[0]?.path ?? '';
  const open = files.some(other => other.path === file) ? file : first;
  const verdict = useVerdict(files);
  const [wanted, setWanted] = useState<(EditorProps['wanted'] & { path: string }) | null>(null);
  const counter = useRef(0);

  const openFile = useCallback((path: string) => { setUrl({ file: path }); }, [setUrl]);
  const goTo = (refusal: Refusal) => {
    counter.current += 1;
    if (refusal.file) openFile(refusal.file);
    setWanted({ path: refusal.file, element: refusal.element, at: counter.current });
  };
  const addForm = (name: string): string => {
    const id = freeName(kebab(name) || 'step', formIds(files));
    work.put(formPath(detail.draft.key, id), blankForm(id, t('form.firstField'), 'Note'));
    return id;
  };

  // Files once opened stay drawn, so that going back and forth keeps the place and the steps of undo.
  const [drawn, setDrawn] = useState<readonly string[]>([open]);
  if (!drawn.includes(open)) setDrawn([...drawn, open]);

  return (
    <div className={classes.workshop}>
      <div className={classes.left}>
        <FileList files={files} refusals={verdict.refusals} open={open} onOpen={openFile} />
        <RefusalList verdict={verdict} files={files} onGo={goTo} />
      </div>
      {drawn.filter(path => path === open || fileKind(path) === 'bpmn').map(path => (
        <OpenFile
          key={`${work.generation} ${path}`} path={path} isShown={path === open} files={files} all={verdict.refusals} wanted={wanted?.path === path ? wanted : null}
          put={work.put} onOpenFile={openFile} onAddForm={addForm}
        />
      ))}
    </div>
  );
}

interface OpenFileProps extends Pick<EditorProps, 'path' | 'files' | 'wanted' | 'onOpenFile' | 'onAddForm'> {
  isShown: boolean;
  all: readonly Refusal[];
  put: (path: string, text: string) => void;
}

function OpenFile({ path, isShown, files, all, put, ...rest }: OpenFileProps) {
  const [text] = useState(() => files.find(file => file.path === path)?.text ?? '');
  const refusals = useMemo(() => all.filter(refusal => refusal.file === path), [all, path]);
  const change = useCallback((next: string) => { put(path, next); }, [put, path]);
  const kind = fileKind(path);
  if (!kind) return null;
  const Editor = editors[kind];
  return (
    <div className={classes.editor} hidden={!isShown}>
      <ErrorBoundary>
        <Suspense fallback={<LoadingView rows={8} />}>
          <Editor path={path} text={text} files={files} refusals={refusals} onChange={change} {...rest} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
