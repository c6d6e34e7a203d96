/** The names that elements have on a diagram, by id. */
export function elementNames(bpmn: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const element of new DOMParser().parseFromString(bpmn, 'application/xml').querySelectorAll('[id][name]')) {
    const name = element.getAttribute('name');
    if (name) names.set(element.id, name);
  }
  return names;
}
