import { type ComponentType, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { withMantine } from './with-mantine';

/** What the first page can do without; loaded while nobody waits, so that it is there without a network. */
const parts = new Set<() => Promise<void>>();

/** Loads every part that is for later, one after the other. One that does not come is asked for again when it is needed. */
export async function loadTheRest(): Promise<void> {
  for (const load of parts) await load().catch(() => undefined);
}

interface Options<P> {
  /** Drawn until the part is there; nothing when left out. */
  until?: (props: P) => ReactNode;
}

/** A part of a page that is loaded after it. Without a network it waits for one. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, { until }: Options<P> = {}): ComponentType<P> {
  const calls = new Set<() => void>();
  let there: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;
  const ask = () => {
    coming ??= withMantine(load).then(component => {
      there = component;
      for (const call of [...calls]) call();
    }, (error: unknown) => {
      coming = null;
      throw error;
    });
    return coming;
  };
  parts.add(ask);
  const subscribe = (call: () => void) => {
    const again = () => { ask().catch(() => undefined); };
    calls.add(call);
    window.addEventListener('online', again);
    again();
    return () => {
      calls.delete(call);
      window.removeEventListener('online', again);
    };
  };
  const shown = () => there;

  return function Later(props: P) {
    const Part = useSyncExternalStore(subscribe, shown);
    if (Part) return <Part {...props} />;
    return until ? until(props) : null;
  };
}

/** A dialog that is loaded after the page: not drawn before it is opened for the first time, and kept from then on. */
export function laterDialog<P extends { opened: boolean }>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Dialog = later<P>(async () => {
    const Loaded = await load();
    // Drawn closed before it is opened: only so does it know where the focus was, and gives it back.
    return function Opening(props: P) {
      const [isDrawn, setIsDrawn] = useState(false);
      useEffect(() => { setIsDrawn(true); }, []);
      return <Loaded {...props} opened={isDrawn && props.opened} />;
    };
  });
  return function LaterDialog(props: P) {
    const [wasOpened, setWasOpened] = useState(props.opened);
    useEffect(() => { if (props.opened) setWasOpened(true); }, [props.opened]);
    return props.opened || wasOpened ? <Dialog {...props} /> : null;
  };
}
