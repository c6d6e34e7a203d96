import Viewer from 'dmn-js/lib/Viewer';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ErrorView } from '@/shared/ui/state-views';
import { firstView, tableOptions, type Tables, type View } from './dmn-modules';
import { DmnViews } from './dmn-views';
import classes from './dmn.module.css';

/** Decision tables to look at; without what is computed when codes are not wanted. A chunk of its own, hence the default export. */
export default function DmnView({ text, isRaw = true }: { text: string; isRaw?: boolean }) {
  const { i18n, t } = useTranslation('modeling');
  const container = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<{ tables: Tables; views: View[]; open: View | undefined } | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const language = i18n.language === 'en' ? 'en' : 'vi';

  useEffect(() => {
    if (!container.current) return;
    const made = new Viewer(tableOptions(container.current, language)) as Tables;
    let gone = false;
    const look = () => {
      if (gone) return;
      setState({ tables: made, views: made.getViews(), open: made.getActiveView() });
      // A wide table scrolls inside of its frame, by keyboard too.
      container.current?.querySelectorAll<HTMLElement>('.tjs-table-container').forEach(frame => { frame.tabIndex = 0; });
    };
    made.on('views.changed', look);
    made.importXML(text).then(async () => {
      const first = firstView(made);
      if (first && !gone) await made.open(first);
      look();
    }).catch((error: unknown) => { if (!gone) setFault(error); });
    return () => {
      gone = true;
      made.destroy();
      setState(null);
    };
  }, [text, language]);

  if (fault) return <ErrorView error={fault} />;
  return (
    <div className={classes.editor}>
      <div className={classes.bar}><DmnViews views={(state?.views ?? []).filter(view => isRaw || view.type !== 'literalExpression')} open={state?.open} onOpen={view => { void state?.tables.open(view); }} /></div>
      <div ref={container} className={classes.table} role="group" aria-label={t('table.label')} />
    </div>
  );
}
