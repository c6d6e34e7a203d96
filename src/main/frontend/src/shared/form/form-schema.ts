import type { Language } from '@/shared/i18n';

/** A form as the engine keeps it; only what this code reads is spelled out. */
export interface FormSchema {
  type: string;
  components?: FormComponent[];
  [key: string]: unknown;
}

interface Choice {
  label?: string;
  value?: unknown;
  properties?: Record<string, string>;
}

export interface FormComponent {
  type: string;
  id?: string;
  key?: string;
  path?: string;
  label?: string;
  description?: string;
  components?: FormComponent[];
  columns?: { key?: string; label?: string }[];
  values?: Choice[];
  readonly?: boolean | string;
  validate?: Record<string, unknown>;
  properties?: Record<string, string>;
  [key: string]: unknown;
}

const translated = ['label', 'description', 'text', 'alt', 'timeLabel'] as const;

/** The schema in the reader's language: forms are written in Vietnamese and carry their English beside it as properties. */
export function inLanguage(schema: FormSchema, language: Language): FormSchema {
  return language === 'en' ? { ...schema, ...(schema.components ? { components: schema.components.map(toEnglish) } : {}) } : schema;
}

function toEnglish(component: FormComponent): FormComponent {
  const own = component.properties ?? {};
  const english: FormComponent = { ...component };
  for (const name of translated) {
    const text = own[`${name}:en`];
    if (text) english[name] = text;
  }
  // A day has its label under another name.
  if (component.type === 'datetime' && own['label:en']) english['dateLabel'] = own['label:en'];
  if (component.columns) {
    english.columns = component.columns.map(column => ({ ...column, label: own[`column:en:${column.key ?? ''}`] ?? column.label ?? '' }));
  }
  if (component.values) {
    english.values = component.values.map(choice => ({ ...choice, label: choice.properties?.['label:en'] ?? choice.label ?? '' }));
  }
  if (component.components) english.components = component.components.map(toEnglish);
  return english;
}

export interface FormFieldName {
  path: string;
  label: string;
}

/** The fields that a form asks for, by path and label, in their order; rows of a list are one field. */
export function fieldsOf(schema: FormSchema): FormFieldName[] {
  const named = (components: FormComponent[], prefix: string): FormFieldName[] => components.flatMap(component => {
    const inside = component.path ? `${prefix}${component.path}` : prefix;
    if (component.type === 'dynamiclist') return [{ path: inside, label: component.label ?? inside }];
    if (component.components) return named(component.components, component.path ? `${inside}.` : prefix);
    const label = component.label || (typeof component['dateLabel'] === 'string' ? component['dateLabel'] : component.key);
    return component.key ? [{ path: prefix + component.key, label: label ?? component.key }] : [];
  });
  return named(schema.components ?? [], '');
}

export interface FormRemark {
  path: string;
  text: string;
}

/** The schema with each remark in the description of the field it is pinned to, where it is also read out. */
export function withRemarks(schema: FormSchema, remarks: readonly FormRemark[], lead: string): FormSchema {
  const annotate = (components: FormComponent[], prefix: string): FormComponent[] => components.map(component => {
    const path = component.key ? prefix + component.key : component.path ? prefix + component.path : null;
    const texts = path === null ? [] : remarks.filter(remark => remark.path === path).map(remark => `${lead} ${remark.text}`);
    const description = [...texts, ...(component.description && texts.length === 0 ? [component.description] : [])].join(' · ');
    return {
      ...component,
      ...(description ? { description } : {}),
      ...(component.components ? { components: annotate(component.components, component.path ? `${prefix}${component.path}.` : prefix) } : {}),
    };
  });
  return remarks.length === 0 ? schema : { ...schema, components: annotate(schema.components ?? [], '') };
}
