import { IconForms, IconSitemap, IconTable } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { fileKind, fileStem, inOrder } from '../drafts/draft-files';
import type { Refusal, SetFile } from '../drafts/drafts-api';
import { fileNames } from '../drafts/file-names';
import { useExpert } from '../use-expert';
import classes from './workshop.module.css';

const icons = { bpmn: IconSitemap, form: IconForms, dmn: IconTable };

interface FileListProps {
  files: readonly SetFile[];
  refusals: readonly Refusal[];
  open: string;
  onOpen: (path: string) => void;
}

/** The files of the set by kind, each with how much is wrong in it. */
export function FileList({ files, refusals, open, onOpen }: FileListProps) {
  const { t, i18n } = useTranslation('modeling');
  const sorted = inOrder(files);
  const names = useMemo(() => fileNames(files, i18n.language), [files, i18n.language]);
  const [isExpert] = useExpert();
  return (
    <nav className={classes.files} aria-label={t('files.title')}>
      {(['bpmn', 'form', 'dmn'] as const).map(kind => {
        const some = sorted.filter(file => fileKind(file.path) === kind);
        if (some.length === 0) return null;
        const Icon = icons[kind];
        return (
          <section key={kind}>
            <h3>{t(`files.${kind}`)}</h3>
            <ul>
              {some.map(file => {
                const wrong = refusals.filter(refusal => refusal.file === file.path && !refusal.advice).length;
                return (
                  <li key={file.path}>
                    <button type="button" className={classes.file} aria-current={file.path === open ? 'true' : undefined} onClick={() => { onOpen(file.path); }}>
                      <Icon size={16} stroke={1.75} aria-hidden />
                      <span>{names.get(file.path)}{isExpert ? <small> {fileStem(file.path)}</small> : null}</span>
                      {wrong > 0 ? <b aria-label={t('refusals.count', { count: wrong })}>{wrong}</b> : null}
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
