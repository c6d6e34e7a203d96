import { PopupEntries } from 'bpmn-js/lib/features/popup-menu/PopupEntries';
import * as replaceOptions from 'bpmn-js/lib/features/replace/ReplaceOptions';
import accepted from './accepted-elements.json';
import { type InsertStep, onlyFlow, type Placed } from './insert-step';
import type { Shape } from './moddle';

/** What the menus of the canvas offer: only what a released model may contain. The server refuses the rest whatever way it comes. */

interface Entry {
  group?: string;
  className?: string;
  title?: string;
  separator?: boolean;
  action?: Record<string, (event: Event, shape: Shape, autoActivate?: boolean) => void>;
}

type Entries = Record<string, Entry>;
type Translate = (words: string) => string;

interface Target {
  type: string;
  eventDefinitionType?: string;
}

interface Option {
  actionName: string;
  target?: Target;
}

const acceptedEvents: Record<string, readonly string[]> = accepted.events;

const localName = (type: string): string => type.slice(type.indexOf(':') + 1).replace(/^./, first => first.toLowerCase());

/** Whether the fence takes what an entry makes; of a start event, in the one place or the other where it may stand. */
export function isAccepted({ type, eventDefinitionType }: Target): boolean {
  const element = localName(type);
  const kinds = acceptedEvents[element];
  if (!kinds) return accepted.elements.includes(element);
  const kind = eventDefinitionType ? localName(eventDefinitionType).replace(/EventDefinition$/, '') : 'none';
  return kinds.includes(kind) || (element === 'startEvent' && acceptedEvents['startEventOfEventSubProcess']?.includes(kind) === true);
}

/** What each entry of the menu of an element would make of it; the catalogue of all kinds names some that only other menus have. */
const targets = new Map<string, Target>([
  ...Object.entries(PopupEntries as Record<string, { target: Target }>).map(([id, { target }]) => [`replace-with-${id}`, target] as const),
  ...Object.values(replaceOptions as Record<string, readonly Option[] | Record<string, readonly Option[]>>)
    .flatMap(group => (Array.isArray(group) ? group as readonly Option[] : Object.values(group as Record<string, readonly Option[]>).flat()))
    .flatMap(({ actionName, target }) => (target ? [[actionName, target] as const] : [])),
]);

/** What entries of the palette and the pad are called apart from the kind that they make. */
const called: Record<string, string> = {
  gateway: 'exclusiveGateway', subprocess: 'subProcess', dataObject: 'dataObjectReference', dataStore: 'dataStoreReference', intermediateEvent: 'intermediateThrowEvent',
};

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What an entry of the palette or the pad makes, by its name: `create.end-event`, `append.timer-intermediate-event`; null for one that makes nothing. */
export function targetOf(id: string): Target | null {
  const kind = /^(?:create|append)\.(?:append-)?(.+?)(?:-expanded)?$/.exec(id)?.[1];
  if (!kind) return null;
  const event = /^(\w+)-intermediate-event$/.exec(kind)?.[1];
  if (event) return { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: `bpmn:${event === 'condition' ? 'conditional' : event}EventDefinition` };
  return { type: `bpmn:${called[camel(kind)] ?? camel(kind)}` };
}

/** Entries whose use is not for this house though the fence takes what they make, and those that make no element of their own. */
const UNUSED = [
  /^create\.(intermediate-event|data-object|data-store|group)$/,
  /^append\.intermediate-event$/,
  /^replace-with-(send-task|none-intermediate-throwing|signal-intermediate-throw|none-intermediate-throw)$/,
  /^replace-with-collapsed-(subprocess|pool)$/,
  /^toggle-(loop|participant-multiplicity|adhoc)$/,
];

/** Whether the palette, the pad or the menu of an element offers an entry; what makes a kind that the fence does not know is refused. */
export function isOffered(id: string): boolean {
  const target = targets.get(id) ?? targetOf(id);
  return (!target || isAccepted(target)) && !UNUSED.some(pattern => pattern.test(id));
}

const allowed = (entries: Entries): Entries => Object.fromEntries(Object.entries(entries).filter(([id]) => isOffered(id)));

interface Services {
  create: { start(event: Event, shape: Shape, context?: object): void };
  elementFactory: { createShape(attributes: object): Placed };
  insertStep: InsertStep;
  selection: { select(shape: Shape): void };
  directEditing: { activate(shape: Shape): void };
  autoPlace: { append(source: Shape, shape: Shape): void };
}

/** What the palette and the pad of an element offer besides what bpmn-js brings, as far as the fence takes it. */
const added = ([
  { id: 'user-task', group: 'activity', className: 'bpmn-icon-user-task', attributes: { type: 'bpmn:UserTask' }, create: 'Create user task', append: 'Append user task' },
  { id: 'service-task', group: 'activity', className: 'bpmn-icon-service-task', attributes: { type: 'bpmn:ServiceTask' }, create: 'Create service task', append: '' },
  { id: 'rule-task', group: 'activity', className: 'bpmn-icon-business-rule', attributes: { type: 'bpmn:BusinessRuleTask' }, create: 'Create business rule task', append: '' },
  {
    id: 'timer', group: 'event', className: 'bpmn-icon-intermediate-event-catch-timer',
    attributes: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' }, create: 'Create timer', append: 'Append timer',
  },
  { id: 'parallel', group: 'gateway', className: 'bpmn-icon-gateway-parallel', attributes: { type: 'bpmn:ParallelGateway' }, create: 'Create parallel gateway', append: '' },
] as const).filter(({ attributes }) => isAccepted(attributes));

const order = ['hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator', 'create.start-event', 'create.timer', 'create.end-event',
  'create.exclusive-gateway', 'create.parallel', 'create.user-task', 'create.service-task', 'create.rule-task', 'create.subprocess-expanded', 'create.participant-expanded'];

interface Menus {
  palette: { registerProvider(priority: number, provider: object): void };
  contextPad: { registerProvider(priority: number, provider: object): void };
  popupMenu: { registerProvider(id: string, priority: number, provider: object): void };
}

/** Runs after the providers of bpmn-js and passes on only what may be used. */
const AFTERWARDS = 500;

/** Narrows the menus of the canvas; a factory for diagram-js. */
export function housePalette(
  palette: Menus['palette'], contextPad: Menus['contextPad'], popupMenu: Menus['popupMenu'],
  create: Services['create'], elementFactory: Services['elementFactory'], autoPlace: Services['autoPlace'],
  insertStep: InsertStep, selection: Services['selection'], directEditing: Services['directEditing'], translate: Translate,
): object {
  const made = (attributes: object) => elementFactory.createShape(attributes);
  palette.registerProvider(AFTERWARDS, {
    getPaletteEntries: () => (entries: Entries): Entries => {
      const own = Object.fromEntries(added.map(({ id, group, className, attributes, create: words }) => {
        const start = (event: Event) => { create.start(event, made(attributes)); };
        return [`create.${id}`, { group, className, title: translate(words), action: { dragstart: start, click: start } }];
      }));
      const all: Entries = { ...allowed(entries), ...own };
      return Object.fromEntries(order.flatMap(id => (all[id] ? [[id, all[id]]] : [])));
    },
  });
  const insert = (flow: Placed, attributes: object) => {
    const shape = made(attributes);
    insertStep.onto(flow, shape);
    selection.select(shape);
    directEditing.activate(shape);
  };
  contextPad.registerProvider(AFTERWARDS, {
    getContextPadEntries: (element: Placed) => (entries: Entries): Entries => {
      const isFlow = element.type === 'bpmn:SequenceFlow';
      const flow = isFlow ? element : onlyFlow(element);
      const offered = isFlow || 'append.gateway' in entries ? added.filter(({ append }) => append) : [];
      const own = Object.fromEntries(offered.map(({ id, className, attributes, append: words }) => [`append.${id}`, {
        group: 'model', className, title: translate(words),
        action: {
          click: (_event: Event, source: Shape) => {
            if (flow) insert(flow, attributes);
            else autoPlace.append(source, made(attributes));
          },
          ...(isFlow ? {} : { dragstart: (event: Event, source: Shape) => { create.start(event, made(attributes), { source }); } }),
        },
      }]));
      return { ...own, ...allowed(entries) };
    },
  });
  popupMenu.registerProvider('bpmn-replace', AFTERWARDS, {
    getPopupMenuEntries: () => allowed,
    getPopupMenuHeaderEntries: () => allowed,
  });
  return {};
}
housePalette.$inject = ['palette', 'contextPad', 'popupMenu', 'create', 'elementFactory', 'autoPlace', 'insertStep', 'selection', 'directEditing', 'translate'];
