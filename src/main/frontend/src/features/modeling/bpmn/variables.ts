import type { FormComponent, FormSchema } from '@/shared/form/form-schema';
import { fileKind } from '../drafts/draft-files';
import type { SetFile } from '../drafts/drafts-api';
import { namesIn } from './moddle';

/** Something that a condition may read. */
export interface Variable {
  name: string;
  /** What the form calls it; its name where no form asks for it. */
  label: string;
  /** What it can be, when the form offers a list. */
  choices: { value: string; label: string }[];
}

function fieldsOf(components: readonly FormComponent[]): Variable[] {
  return components.flatMap(component => {
    if (component.components && component.type !== 'dynamiclist' && !component.path) return fieldsOf(component.components);
    if (!component.key || component.key.includes('.')) return [];
    const dateLabel = component['dateLabel'];
    const label = component.label || (typeof dateLabel === 'string' ? dateLabel : '') || component.key;
    const choices = (component.values ?? []).map(choice => ({ value: String(choice.value ?? ''), label: choice.label ?? String(choice.value ?? '') }));
    return [{ name: component.key, label, choices }];
  });
}

function formVariables(file: SetFile): Variable[] {
  try {
    return fieldsOf((JSON.parse(file.text) as FormSchema).components ?? []);
  } catch {
    // A form that is being written by hand may be no JSON for a moment; the check says so.
    return [];
  }
}

/** The names that the expressions and results of the diagrams bring. */
function modelNames(file: SetFile): string[] {
  const expressions = [...file.text.matchAll(/[$#]\{([^}]*)\}/g)].flatMap(match => namesIn((match[1] ?? '').replace(/&(\w+);/g, ' ')));
  const results = [...file.text.matchAll(/camunda:(?:resultVariable|elementVariable)="([A-Za-z_]\w*)"/g)].map(match => match[1] ?? '');
  const actions = new Set([...file.text.matchAll(/camunda:delegateExpression="\$\{(\w+)\}"/g)].map(match => match[1] ?? ''));
  return [...expressions, ...results].filter(name => name && name !== 'execution' && name !== 'processBusinessKey' && !actions.has(name));
}

/** What conditions of this set can read: the fields of its forms first, then names that only the diagram knows. */
export function variablesOf(files: readonly SetFile[]): Variable[] {
  const found = new Map<string, Variable>();
  for (const variable of files.filter(file => fileKind(file.path) === 'form').flatMap(formVariables)) {
    const before = found.get(variable.name);
    const choices = [...(before?.choices ?? []), ...variable.choices].filter((choice, at, all) => all.findIndex(other => other.value === choice.value) === at);
    found.set(variable.name, { name: variable.name, label: before?.label ?? variable.label, choices });
  }
  for (const name of files.filter(file => fileKind(file.path) === 'bpmn').flatMap(modelNames)) {
    if (!found.has(name)) found.set(name, { name, label: name, choices: [] });
  }
  return [...found.values()].sort((a, b) => a.label.localeCompare(b.label, 'vi'));
}
