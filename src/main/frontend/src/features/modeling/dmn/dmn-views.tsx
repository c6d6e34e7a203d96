import { useTranslation } from '@/shared/i18n';
import { viewName, type View } from './dmn-modules';
import classes from './dmn.module.css';

interface DmnViewsProps {
  views: readonly View[];
  open: View | undefined;
  onOpen: (view: View) => void;
}

/** The tables of a file, and the diagram of how they depend on each other where there is one. */
export function DmnViews({ views, open, onOpen }: DmnViewsProps) {
  const { t } = useTranslation('modeling');
  return (
    <div className={classes.views} role="group" aria-label={t('table.views')}>
      {views.map(view => (
        <button
          key={view.id} type="button" className={classes.tab} aria-pressed={view.element.id === open?.element.id}
          onClick={() => { onOpen(view); }}
        >
          {view.type === 'drd' ? t('table.drd') : viewName(view)}
        </button>
      ))}
    </div>
  );
}
