/** The parts of a diagram's model that this code touches. */
export interface Moddle {
  $type: string;
  $parent?: Moddle;
  id?: string;
  name?: string;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  $instanceOf(type: string): boolean;
}

export interface Shape {
  id: string;
  type: string;
  businessObject: Moddle;
  parent?: Shape;
  labelTarget?: Shape;
  source?: Shape;
  target?: Shape;
}

export const is = (element: Moddle, ...types: string[]): boolean => types.some(type => element.$instanceOf(type));

export function text(element: Moddle | undefined, name: string): string {
  const value = element?.get(name);
  return typeof value === 'string' ? value : '';
}

export const list = (element: Moddle | undefined, name: string): Moddle[] => (element?.get(name) as Moddle[] | undefined) ?? [];

export const part = (element: Moddle | undefined, name: string): Moddle | undefined => element?.get(name) as Moddle | undefined;

/** What carries the settings of a shape: the process of a pool, the element itself otherwise. */
export function settingsOf(shape: Shape): Moddle {
  const element = shape.businessObject;
  return part(is(element, 'bpmn:Participant') ? element : undefined, 'processRef') ?? element;
}

/** The value of a `camunda:property`. */
export function propertyOf(element: Moddle, name: string): string {
  const properties = list(part(element, 'extensionElements'), 'values').find(value => value.$type === 'camunda:Properties');
  return text(list(properties, 'values').find(property => property.get('name') === name), 'value');
}

/** The definition that makes an event a timer, a message and so on. */
export const eventDefinition = (element: Moddle): Moddle | undefined => list(is(element, 'bpmn:Event') ? element : undefined, 'eventDefinitions')[0];

/** The names that an expression reads, without words and texts. */
export function namesIn(expression: string): string[] {
  const bare = expression.replace(/'[^']*'|"[^"]*"/g, ' ');
  return [...bare.matchAll(/[A-Za-z_]\w*/g)].map(match => match[0]).filter(name => !['and', 'or', 'not', 'empty', 'true', 'false', 'null'].includes(name));
}
