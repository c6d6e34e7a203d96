import type Modeler from 'bpmn-js/lib/Modeler';
import { list, type Moddle, part, settingsOf, type Shape } from './moddle';

interface Modeling {
  updateProperties(shape: Shape, attributes: Record<string, unknown>): void;
  updateModdleProperties(shape: Shape, element: Moddle, attributes: Record<string, unknown>): void;
}

interface Factory {
  create(type: string, attributes?: Record<string, unknown>): Moddle;
}

/** Writes into the diagram. Every act is one step that the keyboard's undo takes back. */
export class ModelEdit {
  readonly #modeler: Modeler;

  constructor(modeler: Modeler) {
    this.#modeler = modeler;
  }

  /** Sets attributes of the element, or of the process behind a pool; `undefined` removes one. */
  set(shape: Shape, attributes: Record<string, unknown>): void {
    const element = settingsOf(shape);
    if (element === shape.businessObject) this.#modeling.updateProperties(shape, attributes);
    else this.#modeling.updateModdleProperties(shape, element, attributes);
  }

  /** Sets attributes of something inside the element, a timer for example. */
  setInside(shape: Shape, element: Moddle, attributes: Record<string, unknown>): void {
    this.#modeling.updateModdleProperties(shape, element, attributes);
  }

  setDocumentation(shape: Shape, text: string): void {
    this.set(shape, { documentation: text ? [this.#create('bpmn:Documentation', { text })] : [] });
  }

  /** Sets or removes (with an empty value) a `camunda:property`. */
  setProperty(shape: Shape, name: string, value: string): void {
    const element = settingsOf(shape);
    const inside = list(part(element, 'extensionElements'), 'values');
    const before = list(inside.find(other => other.$type === 'camunda:Properties'), 'values');
    const isThere = before.some(property => property.get('name') === name);
    const property = () => this.#create('camunda:Property', { name, value });
    const after = before.flatMap(other => (other.get('name') !== name ? [other] : value ? [property()] : []));
    if (value && !isThere) after.push(property());
    const others = inside.filter(other => other.$type !== 'camunda:Properties');
    const values = after.length > 0 ? [...others, this.#nest('camunda:Properties', after)] : others;
    this.set(shape, { extensionElements: values.length > 0 ? this.#nest('bpmn:ExtensionElements', values) : undefined });
  }

  expression(body: string): Moddle {
    return this.#create('bpmn:FormalExpression', { body });
  }

  /** Makes a step happen once for each entry of a list; null makes it happen once. */
  setRepeat(shape: Shape, repeat: { collection: string; entry: string; isSequential: boolean } | null): void {
    this.set(shape, {
      loopCharacteristics: repeat ? this.#create('bpmn:MultiInstanceLoopCharacteristics', {
        isSequential: repeat.isSequential, 'camunda:collection': `\${${repeat.collection}}`, 'camunda:elementVariable': repeat.entry,
      }) : undefined,
    });
  }

  #nest(type: string, values: Moddle[]): Moddle {
    const made = this.#create(type, { values });
    for (const value of values) value.$parent = made;
    return made;
  }

  #create(type: string, attributes: Record<string, unknown>): Moddle {
    return this.#modeler.get<Factory>('bpmnFactory').create(type, attributes);
  }

  get #modeling(): Modeling {
    return this.#modeler.get<Modeling>('modeling');
  }
}
