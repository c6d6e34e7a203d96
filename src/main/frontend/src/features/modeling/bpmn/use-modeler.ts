import type Modeler from 'bpmn-js/lib/Modeler';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Language } from '@/shared/i18n';
import { bringIntoView } from '../diagram-canvas';
import type { Refusal, Rule } from '../drafts/drafts-api';
import { newModeler } from './bpmn-modeler';
import { lintConfig } from './house-lint';
import type { Shape } from './moddle';

interface Options {
  container: RefObject<HTMLDivElement | null>;
  /** Where the expert's panel is drawn while it is wanted. */
  panel: RefObject<HTMLDivElement | null>;
  isExpert: boolean;
  /** Diagram to begin with. */
  xml: string;
  language: Language;
  rules: readonly Rule[];
  templates: readonly unknown[];
  /** What the server last refused in this diagram. */
  refusals: readonly Refusal[];
  onChange: (xml: string) => void;
}

export interface Editing {
  modeler: Modeler | null;
  /** The element that is selected, the whole diagram otherwise. */
  shape: Shape | null;
  canUndo: boolean;
  canRedo: boolean;
  fault: unknown;
}

interface Stack {
  canUndo(): boolean;
  canRedo(): boolean;
}

interface Selection {
  get(): Shape[];
}

const stateOf = (modeler: Modeler): Omit<Editing, 'fault'> => {
  const chosen = modeler.get<Selection>('selection').get();
  const root = modeler.get<{ getRootElement(): Shape }>('canvas').getRootElement();
  const shape = chosen.length === 1 ? chosen[0] : chosen.length === 0 ? root : null;
  const stack = modeler.get<Stack>('commandStack');
  return { modeler, shape: shape?.labelTarget ?? shape ?? null, canUndo: stack.canUndo(), canRedo: stack.canRedo() };
};

/** Pixels that the palette covers at the left. */
const PALETTE = 96;

const none: Editing = { modeler: null, shape: null, canUndo: false, canRedo: false, fault: null };

/** Draws a diagram to be edited, tells of each change and says what is selected. */
export function useModeler({ container, panel, isExpert, xml, language, rules, templates, refusals, onChange }: Options): Editing {
  const [state, setState] = useState<Editing>(none);
  const verdict = useRef(refusals);
  // A change of the language draws the editor anew; it goes on with what was drawn until then.
  const drawn = useRef(xml);
  const changed = useEffectEvent((text: string) => {
    drawn.current = text;
    onChange(text);
  });

  useEffect(() => {
    if (!container.current) return;
    const made = newModeler({ container: container.current, language, lint: lintConfig(rules, () => verdict.current), templates });
    let gone = false;
    const look = () => { if (!gone) setState({ ...stateOf(made), fault: null }); };
    const write = () => { void made.saveXML({ format: true }).then(({ xml: text }) => { if (text && !gone) changed(text); }); };
    made.importXML(drawn.current).then(() => {
      if (gone) return;
      bringIntoView(made, []);
      made.get<{ scroll(by: { dx: number; dy: number }): void }>('canvas').scroll({ dx: PALETTE, dy: 0 });
      look();
      made.on('selection.changed', look);
      made.on('commandStack.changed', () => { look(); write(); });
    }).catch((fault: unknown) => { if (!gone) setState({ ...none, fault }); });
    return () => {
      gone = true;
      made.destroy();
      setState(none);
    };
  }, [container, language, rules, templates]);

  useEffect(() => {
    if (!state.modeler || !isExpert || !panel.current) return;
    const expert = state.modeler.get<{ attachTo(place: HTMLElement): void; detach(): void }>('propertiesPanel');
    expert.attachTo(panel.current);
    return () => { expert.detach(); };
  }, [state.modeler, isExpert, panel]);

  useEffect(() => {
    verdict.current = refusals;
    state.modeler?.get<{ update(): void }>('linting').update();
  }, [state.modeler, refusals]);

  return state;
}

/** Selects an element and brings it into view. */
export function goTo(modeler: Modeler, id: string): void {
  const found = modeler.get<{ get(id: string): Shape | undefined }>('elementRegistry').get(id);
  if (!found) return;
  modeler.get<{ scrollToElement(shape: Shape): void }>('canvas').scrollToElement(found);
  modeler.get<{ select(shape: Shape): void }>('selection').select(found);
}
