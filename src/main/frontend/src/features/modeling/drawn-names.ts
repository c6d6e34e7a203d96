const ENGLISH = 'label:en';

const children = (element: Element, name: string): Element[] => [...element.children].filter(child => child.localName === name);

/** What an element of a diagram is called: readers of English read its English label, where it has one. Empty where it has no name. */
export function drawnName(element: Element, language: string): string {
  const name = element.getAttribute('name')?.trim() ?? '';
  if (language !== 'en') return name;
  const properties = children(element, 'extensionElements').flatMap(one => children(one, 'properties')).flatMap(one => children(one, 'property'));
  return properties.find(property => property.getAttribute('name') === ENGLISH)?.getAttribute('value')?.trim() || name;
}

/** The names of the elements of a diagram, by id. */
export function elementNames(bpmn: string, language: string): Map<string, string> {
  const names = new Map<string, string>();
  if (!bpmn) return names;
  for (const element of new DOMParser().parseFromString(bpmn, 'application/xml').querySelectorAll('[id][name]')) {
    const name = drawnName(element, language);
    if (name) names.set(element.id, name);
  }
  return names;
}
