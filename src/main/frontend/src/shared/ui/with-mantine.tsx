import type { ComponentType } from 'react';

/**
 * Loads a page or a part of one together with what Mantine's components stand on. The first pages draw themselves with the own elements
 * and never load it.
 */
export async function withMantine<P extends object>(load: () => Promise<ComponentType<P>>): Promise<ComponentType<P>> {
  const [Part, { MantineGround }] = await Promise.all([load(), import('./mantine-ground')]);
  return function OnMantine(props: P) {
    return <MantineGround><Part {...props} /></MantineGround>;
  };
}
