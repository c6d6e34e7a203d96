import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  resized(): void;
  zoom(to?: number | 'fit-viewport', centre?: 'auto'): number;
  viewbox(): { inner: Box; outer: { width: number; height: number } };
  viewbox(box: Box): void;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
}

interface Overlays {
  add(element: string, type: string, overlay: { position: { top: number; left: number }; html: HTMLElement }): string;
  remove(filter: { type: string }): void;
}

interface EventBus {
  on(event: string, listener: (event: { element: { id: string; type: string } }) => void): void;
  off(event: string, listener: (event: { element: { id: string; type: string } }) => void): void;
}

interface Registry {
  get(id: string): (Box & { id: string }) | undefined;
}

/** Below this zoom the labels cannot be read, so a part is shown instead of the whole. */
const READABLE = 0.8;
const MARGIN = 24;
const FIGURES = 'figures';
const LABEL = /_label$/;

const canvasOf = (viewer: NavigatedViewer) => viewer.get<Canvas>('canvas');

/** Gives the elements that the diagram has a class to colour them by. */
export function mark(viewer: NavigatedViewer, elements: readonly string[], marker: string): void {
  const registry = viewer.get<Registry>('elementRegistry');
  for (const id of elements) {
    if (id && registry.get(id)) canvasOf(viewer).addMarker(id, marker);
  }
}

/** Takes back what {@link mark} gave. */
export function unmark(viewer: NavigatedViewer, elements: readonly string[], marker: string): void {
  const registry = viewer.get<Registry>('elementRegistry');
  for (const id of elements) {
    if (id && registry.get(id)) canvasOf(viewer).removeMarker(id, marker);
  }
}

/** Pins something to elements that the diagram has, above their left corner. */
export function pin(viewer: NavigatedViewer, pinned: readonly { element: string; badge: HTMLElement }[]): void {
  const registry = viewer.get<Registry>('elementRegistry');
  for (const { element, badge } of pinned) {
    if (registry.get(element)) viewer.get<Overlays>('overlays').add(element, FIGURES, { position: { top: -13, left: -8 }, html: badge });
  }
}

export function unpin(viewer: NavigatedViewer): void {
  viewer.get<Overlays>('overlays').remove({ type: FIGURES });
}

/** Calls back with the element that somebody points at; returns how to stop. */
export function onPick(viewer: NavigatedViewer, listener: (element: string) => void): () => void {
  const bus = viewer.get<EventBus>('eventBus');
  const told = ({ element }: { element: { id: string } }) => { listener(element.id.replace(LABEL, '')); };
  bus.on('element.click', told);
  return () => { bus.off('element.click', told); };
}

export function fit(viewer: NavigatedViewer): void {
  canvasOf(viewer).zoom('fit-viewport', 'auto');
}

/** Shows the whole diagram in the middle, not larger than life and with some room around it. */
export function showAll(viewer: NavigatedViewer): void {
  const canvas = canvasOf(viewer);
  const { inner, outer } = canvas.viewbox();
  const scale = Math.min(1, outer.width / (inner.width + 2 * MARGIN), outer.height / (inner.height + 2 * MARGIN));
  const [width, height] = [outer.width / scale, outer.height / scale];
  canvas.viewbox({ x: inner.x + inner.width / 2 - width / 2, y: inner.y + inner.height / 2 - height / 2, width, height });
}

/** Calls back whenever the place of the diagram becomes wider or narrower; returns how to stop. */
export function onWidth(viewer: NavigatedViewer, place: HTMLElement, look: () => void): () => void {
  let width = place.clientWidth;
  const watch = new ResizeObserver(() => {
    if (place.clientWidth === width) return;
    width = place.clientWidth;
    canvasOf(viewer).resized();
    look();
  });
  watch.observe(place);
  return () => { watch.disconnect(); };
}

export function zoomBy(viewer: NavigatedViewer, factor: number): void {
  const canvas = canvasOf(viewer);
  canvas.zoom(canvas.zoom() * factor);
}

/** Shows the whole diagram, or, when that would be too small to read, the surroundings of the first of these elements. */
export function bringIntoView(viewer: NavigatedViewer, elements: readonly string[]): void {
  fit(viewer);
  const canvas = canvasOf(viewer);
  if (canvas.zoom() >= READABLE) return;
  const registry = viewer.get<Registry>('elementRegistry');
  const first = elements.map(id => (id ? registry.get(id) : undefined)).find(element => element !== undefined);
  const { inner, outer } = canvas.viewbox();
  const [width, height] = [outer.width / READABLE, outer.height / READABLE];
  canvas.viewbox({
    x: Math.max(inner.x - MARGIN, first ? first.x + first.width / 2 - width / 2 : 0),
    y: first ? first.y + first.height / 2 - height / 2 : inner.y + inner.height / 2 - height / 2,
    width,
    height,
  });
}
