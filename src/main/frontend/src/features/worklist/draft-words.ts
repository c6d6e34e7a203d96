import type { FormData } from '@/shared/form/form-engine';
import type { FormComponent } from '@/shared/form/form-schema';
import { formatDay } from '@/shared/lib/format';

type Options = readonly { value?: unknown; label?: unknown }[];

/** What was typed in a form as it reads there: names of fields and rows, and of what is chosen from lists. */
export interface DraftWords {
  /** Fields in which two drafts say different things; what is left empty in one way or another says the same. */
  differing: (one: FormData, other: FormData) => string[];
  line: (field: string, data: FormData, empty: string) => string;
}

export function draftWords(components: readonly FormComponent[], context: Readonly<Record<string, unknown>>): DraftWords {
  const fields = fieldsOf(components);
  const chosen = (component: FormComponent | undefined, value: unknown) => {
    const options = (component?.values ?? (typeof component?.valuesKey === 'string' ? context[component.valuesKey] : null) ?? []) as Options;
    const option = options.find(each => each.value === value);
    return typeof option?.label === 'string' ? option.label : null;
  };
  const words = (component: FormComponent | undefined, value: unknown): string => {
    if (isEmpty(value)) return '';
    if (Array.isArray(value)) return value.map(each => words(component, each)).filter(Boolean).join('; ');
    if (typeof value === 'object') return rowWords(component, value as FormData);
    const text = String(value as string | number | boolean);
    return chosen(component, value) ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text);
  };
  const rowWords = (list: FormComponent | undefined, row: FormData) => {
    const parts = fieldsOf(list?.components ?? []);
    return Object.entries(row).filter(([, value]) => !isEmpty(value)).map(([key, value]) => `${parts.get(key)?.label ?? key}: ${words(parts.get(key), value)}`).join(', ');
  };
  return {
    differing: (one, other) => [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(key => JSON.stringify(bare(one[key])) !== JSON.stringify(bare(other[key]))),
    line: (field, data, empty) => `${fields.get(field)?.label ?? field}: ${words(fields.get(field), data[field]) || empty}`,
  };
}

/** Fields and lists by the name under which they are sent; groups are no part of it. */
function fieldsOf(components: readonly FormComponent[]): Map<string, FormComponent> {
  return new Map(components.flatMap(component => {
    const name = component.key ?? component.path;
    return component.components && !component.path ? [...fieldsOf(component.components)] : name ? [[name, component] as const] : [];
  }));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Without what is empty, in one order. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(bare);
  if (value === null || typeof value !== 'object') return isEmpty(value) ? null : value;
  return Object.entries(value).filter(([, each]) => !isEmpty(each)).sort(([one], [other]) => one.localeCompare(other)).map(([key, each]) => [key, bare(each)]);
}
