import { MantineContext, type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { type ReactNode, use, useState } from 'react';
import { colorScheme } from './color-scheme';
import { cssVariables, theme } from './theme';

/** Mantine asks the colours of all pages, and keeps none of its own. */
function schemeManager(): MantineColorSchemeManager {
  let stop = () => { /* nobody listens yet */ };
  return {
    get: colorScheme.get,
    set: colorScheme.set,
    subscribe(call) { stop = colorScheme.subscribe(() => { call(colorScheme.get()); }); },
    unsubscribe() { stop(); },
    clear() { colorScheme.set('auto'); },
  };
}

/** What Mantine's components stand on; a part within another one stands on that one's. */
export function MantineGround({ children }: { children: ReactNode }) {
  const isThere = use(MantineContext) !== null;
  const [manager] = useState(schemeManager);
  if (isThere) return children;
  return <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={manager}>{children}</MantineProvider>;
}
