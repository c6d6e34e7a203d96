import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useKept } from '@/shared/lib/use-kept';
import { useKeys } from '@/shared/lib/use-keys';
import { useIsNarrow, useIsPhone } from '@/shared/lib/use-media';
import { useLocation } from '@/shared/routing/routing';
import { ErrorBoundary } from '@/shared/ui/error-boundary';
import { laterDialog } from '@/shared/ui/later';
import { LoadingView } from '@/shared/ui/state-views';
import { RoutedPage } from '../routed-page';
import classes from './app-frame.module.css';
import { BottomBar } from './bottom-bar';
import { Header } from './header';
import { Rail } from './rail';
import { SampleYear } from './sample-year';
import { useSavingOwner } from './saving-owner';
import { useFieldKit } from './use-field-kit';

const Palette = laterDialog(async () => (await import('./palette')).Palette);
const Shortcuts = laterDialog(async () => (await import('./shortcuts')).Shortcuts);
// Pages do not wait for what is only there without a network.
const OfflineNotice = lazy(() => import('./offline-notice').catch(() => ({ default: () => null })));

/** Header, rail and the page. Moving to another page puts the reader at its beginning. */
export function AppFrame() {
  const { t } = useTranslation('common');
  const { pathname } = useLocation();
  const isPhone = useIsPhone();
  const isNarrow = useIsNarrow();
  const [folded, setFolded] = useKept('par-audit.rail-folded');
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const main = useRef<HTMLElement>(null);
  useSavingOwner();
  useFieldKit();
  const shown = useRef(pathname);

  useKeys([['mod+K', () => { setSearching(true); }]], { inFields: true });
  useKeys([['shift+?', () => { setHelping(true); }]]);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [pathname]);

  return (
    <div className={classes.frame} data-folded={folded || isNarrow ? true : undefined} data-phone={isPhone ? true : undefined}>
      <a href="#main" className="skip-link">{t('frame.skip')}</a>
      <Header onSearch={() => { setSearching(true); }} onHelp={() => { setHelping(true); }} />
      {isPhone ? null : <Rail folded={folded || isNarrow} {...(isNarrow ? {} : { onFold: () => { setFolded(!folded); } })} />}
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Suspense fallback={null}><OfflineNotice /></Suspense>
        <SampleYear />
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<LoadingView />}>
            <RoutedPage />
          </Suspense>
        </ErrorBoundary>
      </main>
      {isPhone ? <BottomBar /> : null}
      <Palette opened={searching} onClose={() => { setSearching(false); }} />
      <Shortcuts opened={helping} onClose={() => { setHelping(false); }} />
    </div>
  );
}
