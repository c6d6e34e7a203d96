import { PopupEntries } from 'bpmn-js/lib/features/popup-menu/PopupEntries';
import { describe, expect, it } from 'vitest';
import * as replaceOptions from 'bpmn-js/lib/features/replace/ReplaceOptions';
import ContextPadProvider from 'bpmn-js/lib/features/context-pad/ContextPadProvider';
import PaletteProvider from 'bpmn-js/lib/features/palette/PaletteProvider';
import accepted from './accepted-elements.json';
import { isAccepted, isOffered, targetOf } from './house-palette';

/** The kinds of elements that the menu of an element may turn it into; everything else of bpmn-js is refused by the fence or of no use here. */
const offered = [
  'user-task', 'service-task', 'receive-task', 'rule-task', 'call-activity', 'event-subprocess', 'expanded-subprocess', 'exclusive-gateway', 'parallel-gateway',
  'inclusive-gateway', 'event-based-gateway', 'none-start', 'message-start', 'timer-start', 'none-end', 'error-end', 'terminate-end',
  'message-intermediate-catch', 'timer-intermediate-catch', 'signal-intermediate-catch', 'message-boundary', 'timer-boundary', 'error-boundary', 'signal-boundary',
];

interface Made { type: string; eventDefinitionType?: string }
type Entries = Record<string, { action: Record<string, (event: unknown, element: unknown) => void> }>;

const kindOf = (target: Made | null) => target && `${target.type} ${target.eventDefinitionType ?? ''}`.toLowerCase();
const nothing = new Proxy({}, { get: () => () => nothing });

/** What the entries of bpmn-js itself make, found by pressing each that makes something. */
function pressed(entriesOf: (factory: object) => Entries, element: unknown = {}): [string, Made][] {
  let first: Made | null = null;
  const make = (made: Made) => { first ??= made; return made; };
  const entries = entriesOf({ createShape: make, createParticipantShape: () => make({ type: 'bpmn:Participant' }) });
  return Object.entries(entries).filter(([id]) => /^(create|append)\./.test(id)).map(([id, { action }]) => {
    first = null;
    action.click?.({}, element);
    return [id, first ?? { type: '' }];
  });
}

type Provider<T extends unknown[]> = new (...services: T) => { getPaletteEntries: () => Entries; getContextPadEntries: (element: unknown) => Entries };

const madeByPalette = () => pressed(factory => new (PaletteProvider as unknown as Provider<unknown[]>)(
  { registerProvider: () => undefined }, nothing, factory, nothing, nothing, nothing, nothing, (words: string) => words).getPaletteEntries());

function madeByPads(): [string, Made][] {
  const steps = ['bpmn:UserTask', 'bpmn:EventBasedGateway', 'bpmn:BoundaryEvent', 'bpmn:SequenceFlow'];
  return steps.flatMap(type => {
    const parents = [type, 'bpmn:FlowNode', 'bpmn:FlowElement', 'bpmn:BaseElement'];
    const businessObject = {
      $type: type, $instanceOf: (other: string) => (type === 'bpmn:SequenceFlow' ? [type] : parents).includes(other), get: () => undefined,
      eventDefinitions: type === 'bpmn:BoundaryEvent' ? [{ $type: 'bpmn:CompensateEventDefinition', $instanceOf: (other: string) => other === 'bpmn:CompensateEventDefinition' }] : [],
    };
    const element = { type, businessObject, di: {} };
    return pressed(factory => new (ContextPadProvider as unknown as Provider<unknown[]>)(
      {}, { get: () => nothing }, { on: () => undefined }, { registerProvider: () => undefined, getPad: () => nothing }, nothing, factory, nothing, nothing,
      { isEmpty: () => true }, nothing, { allowed: () => false }, (words: string) => words, nothing).getContextPadEntries(element), element);
  });
}

describe('the menus of the canvas', () => {
  const all = Object.keys(PopupEntries as object);

  it('know every kind that bpmn-js has', () => {
    expect(all.length).toBeGreaterThan(60);
    expect(offered.map(id => (id.startsWith('none-') ? `${id}-event` : id)).filter(id => !all.includes(id))).toEqual([]);
  });

  it('offer what may be released', () => {
    expect(offered.filter(id => !isOffered(`replace-with-${id}`))).toEqual([]);
  });

  it.each(['task', 'manual-task', 'script-task', 'send-task', 'transaction', 'complex-gateway', 'collapsed-subprocess', 'expanded-ad-hoc-subprocess', 'conditional-start',
    'compensation-end', 'escalation-boundary', 'cancel-end', 'link-intermediate-throw', 'message-end', 'signal-end', 'message-intermediate-throw'])('do not offer %s', id => {
    expect(all).toContain(id);
    expect(isOffered(`replace-with-${id}`)).toBe(false);
  });

  it('offer nothing that the fence refuses, whatever bpmn-js brings', () => {
    const options = Object.values(replaceOptions).flatMap(group => (Array.isArray(group) ? group : Object.values(group).flat()));
    expect(options.length).toBeGreaterThan(60);
    expect(options.filter(({ actionName, target }) => target && isOffered(actionName) && !isAccepted(target))).toEqual([]);
    expect(isOffered('replace-with-signal-start')).toBe(false);
  });

  it('offer nothing of the palette and the pads that the fence refuses, whatever bpmn-js brings', () => {
    const made = [...madeByPalette(), ...madeByPads()];
    expect(made.length).toBeGreaterThan(20);
    for (const [id, target] of made) {
      // What the name says is what the entry makes; a step that undoes another one is a task.
      if (id !== 'append.compensation-activity') expect([id, kindOf(targetOf(id))]).toEqual([id, kindOf(target)]);
      expect([id, isOffered(id) && !isAccepted(target)]).toEqual([id, false]);
    }
    expect(made.filter(([id]) => isOffered(id)).map(([id]) => id)).toEqual(expect.arrayContaining(['create.start-event', 'append.gateway', 'append.timer-intermediate-event']));
  });

  it('offer none of it any more once the fence refuses it', () => {
    const { elements, events } = accepted;
    const kinds = [...elements];
    const { intermediateCatchEvent } = events;
    try {
      elements.splice(elements.indexOf('exclusiveGateway'), 1);
      events.intermediateCatchEvent = ['message'];
      expect(['create.exclusive-gateway', 'append.gateway', 'replace-with-exclusive-gateway', 'append.timer-intermediate-event', 'replace-with-timer-intermediate-catch'].filter(isOffered)).toEqual([]);
    } finally {
      elements.splice(0, elements.length, ...kinds);
      events.intermediateCatchEvent = intermediateCatchEvent;
    }
    expect(isOffered('append.gateway')).toBe(true);
  });

  it('have no untyped step and no loop', () => {
    expect(['create.task', 'append.append-task', 'toggle-loop', 'create.group'].filter(isOffered)).toEqual([]);
    expect(isOffered('toggle-parallel-mi')).toBe(true);
  });
});
