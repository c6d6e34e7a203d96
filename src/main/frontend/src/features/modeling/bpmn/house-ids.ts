import { freeName, pascal } from '../drafts/draft-files';
import { type Moddle, type Shape, text } from './moddle';

interface Ids {
  assigned(id: string): unknown;
  claim(id: string, element: Moddle): void;
}

interface Factory {
  _model: { ids: Ids };
  _ensureId(element: Moddle): void;
  _needsId(element: Moddle): boolean;
}

interface Bus {
  on(event: string, priority: number, listener: (event: { context: Changed }) => void): void;
}

interface Changed {
  element: Shape;
  properties?: { name?: string; id?: string };
  newLabel?: string;
}

const kinds: Record<string, string> = { SequenceFlow: 'Flow', MessageFlow: 'Flow', IntermediateCatchEvent: 'Event', IntermediateThrowEvent: 'Event' };

function kindOf(element: Moddle): string {
  const type = element.$type.replace(/^\w+:/, '');
  return kinds[type] ?? (type.endsWith('Gateway') ? 'Gateway' : type);
}

/** Whether an id is one that was given by a machine, ours ("UserTask_3") or another ("Activity_0ab1c2d"). */
const isGiven = (id: string): boolean => /^[A-Za-z]+_(\d+|[0-9][0-9a-z]{6})$/.test(id);

/** Gives new elements ids of the house, "UserTask_3"; naming one for the first time makes it "UserTask_KyBienBan". */
export function houseIds(factory: Factory, bus: Bus, modeling: { updateProperties(shape: Shape, properties: object): void }): object {
  const { ids } = factory._model;
  const ensure = factory._ensureId.bind(factory);
  factory._ensureId = element => {
    if (!element.id && factory._needsId(element)) {
      const kind = kindOf(element);
      let number = 1;
      while (ids.assigned(`${kind}_${number}`)) number += 1;
      element.id = `${kind}_${number}`;
    }
    ensure(element);
  };
  const follow = ({ context }: { context: Changed }) => {
    const shape = context.element.labelTarget ?? context.element;
    const element = shape.businessObject;
    const name = pascal(text(element, 'name'));
    if (context.properties?.id || !name || !element.id || !isGiven(element.id) || element.$type === 'bpmn:Process') return;
    const wanted = `${kindOf(element)}_${name}`.slice(0, 60);
    const taken: string[] = [];
    while (ids.assigned(freeName(wanted, taken, '_'))) taken.push(freeName(wanted, taken, '_'));
    modeling.updateProperties(shape, { id: freeName(wanted, taken, '_') });
  };
  bus.on('commandStack.element.updateLabel.postExecuted', 500, follow);
  bus.on('commandStack.element.updateProperties.postExecuted', 500, event => { if (event.context.properties?.name) follow(event); });
  return {};
}
houseIds.$inject = ['bpmnFactory', 'eventBus', 'modeling'];
