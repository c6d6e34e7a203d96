import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

export type PopupPlace = 'bottom-start' | 'bottom-end' | 'top-end' | 'right' | 'top';

/** Pixels between what a popup belongs to and the popup, and between it and the window's edge. */
const GAP = 8;
const EDGE = 5;

const within = (at: number, size: number, room: number) => Math.max(EDGE, Math.min(at, room - size - EDGE));

/** Where a popup stands: on the side that was asked for, on the other one where there is no room, and always within the window. */
export function standing(place: PopupPlace, of: DOMRect, size: { width: number; height: number }, room: { width: number; height: number }): { left: number; top: number } {
  if (place === 'right') {
    const right = of.right + GAP + size.width + EDGE <= room.width ? of.right + GAP : of.left - GAP - size.width;
    return { left: within(right, size.width, room.width), top: within(of.top + (of.height - size.height) / 2, size.height, room.height) };
  }
  const below = of.bottom + GAP;
  const above = of.top - GAP - size.height;
  const fitsBelow = below + size.height + EDGE <= room.height;
  const isBelow = place.startsWith('bottom') ? fitsBelow || above < EDGE : fitsBelow && above < EDGE;
  const left = place.endsWith('-start') ? of.left : place.endsWith('-end') ? of.right - size.width : of.left + (of.width - size.width) / 2;
  return { left: within(left, size.width, room.width), top: within(isBelow ? below : above, size.height, room.height) };
}

interface Popup {
  anchor: RefObject<HTMLElement | null>;
  /** Told what the panel belongs to. */
  setAnchor: (element: HTMLElement | null) => void;
  panel: RefObject<HTMLDivElement | null>;
}

/** Keeps a panel above the page, beside what it belongs to, for as long as it is drawn. The panel has `popover="manual"`. */
export function usePopup(isOpen: boolean, place: PopupPlace): Popup {
  const anchor = useRef<HTMLElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const setAnchor = useCallback((element: HTMLElement | null) => { anchor.current = element; }, []);
  useLayoutEffect(() => {
    const [of, shown] = [anchor.current, panel.current];
    if (!isOpen || !of || !shown) return;
    const put = () => {
      const { left, top } = standing(place, of.getBoundingClientRect(), { width: shown.offsetWidth, height: shown.offsetHeight }, { width: innerWidth, height: innerHeight });
      shown.style.left = `${left}px`;
      shown.style.top = `${top}px`;
    };
    // The top layer cuts nothing off; where a browser has none, the panel stands fixed.
    if ('showPopover' in shown) shown.showPopover();
    put();
    window.addEventListener('resize', put);
    window.addEventListener('scroll', put, true);
    return () => {
      window.removeEventListener('resize', put);
      window.removeEventListener('scroll', put, true);
    };
  }, [isOpen, place]);
  return { anchor, setAnchor, panel };
}

/** Closes on Escape, which gives the focus back, and on a press elsewhere. */
export function useDismissal(isOpen: boolean, { anchor, panel }: Pick<Popup, 'anchor' | 'panel'>, close: () => void) {
  const called = useRef(close);
  useLayoutEffect(() => { called.current = close; });
  useEffect(() => {
    if (!isOpen) return;
    const isInside = (target: EventTarget | null) => target instanceof Node && (panel.current?.contains(target) || anchor.current?.contains(target));
    const onPress = (event: Event) => { if (!isInside(event.target)) called.current(); };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      called.current();
      anchor.current?.focus();
    };
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [isOpen, anchor, panel]);
}
