import type { TFunction } from 'i18next';

type Json = Record<string, unknown>;

/** Words of the form viewer that it cannot translate itself, with the keys of ours. */
const WORDS: Record<string, string> = {
  'Add new': 'word.add',
  'Search': 'word.search',
  'Select': 'word.select',
  'Nothing to show.': 'word.nothing',
  'No results': 'word.nothing',
  'Remove tag': 'word.remove',
  'Skip to search': 'word.skip',
  'Show all': 'word.all',
  'Browse': 'word.browse',
};

/** Where a long table stands, as the viewer says it. */
const PAGES = /^(\d+) of (\d+)$/;

const MESSAGES: [RegExp, string][] = [
  [/^Field is required\.$/, 'required'],
  [/^Field must have minimum value of (.+)\.$/, 'min'],
  [/^Field must have maximum value of (.+)\.$/, 'max'],
  [/^Field must have minimum length of (.+)\.$/, 'minLength'],
  [/^Field must have maximum length of (.+)\.$/, 'maxLength'],
  [/^Field must match pattern /, 'pattern'],
];

/** A message of the viewer's validator in the reader's language. */
export function translateMessage(message: string, t: TFunction): string {
  for (const [pattern, key] of MESSAGES) {
    const match = pattern.exec(message);
    if (match) return t(key, { value: match[1] });
  }
  return message.startsWith('Field ') || message.startsWith('Date and time') ? t('invalid') : message;
}

/** Replaces the viewer's own English words inside an element. */
export function translateWords(root: HTMLElement, t: TFunction) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const key = WORDS[node.textContent?.trim() ?? ''];
    const pages = PAGES.exec(node.textContent?.trim() ?? '');
    if (key) node.textContent = ` ${t(key)}`;
    else if (pages) node.textContent = t('word.pages', { page: pages[1], pages: pages[2] });
  }
  for (const attribute of ['placeholder', 'title', 'aria-label']) {
    root.querySelectorAll(`[${attribute}]`).forEach((element) => {
      const key = WORDS[element.getAttribute(attribute) ?? ''];
      if (key) element.setAttribute(attribute, t(key));
    });
  }
}

/** The schema with the labels of a language; English ones stand in the components' properties. */
export function inLanguage(schema: Json, language: string): Json {
  if (language !== 'en') return schema;
  const translate = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(translate);
    if (value === null || typeof value !== 'object') return value;
    const json = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, name === 'properties' ? part : translate(part)])) as Json;
    const properties = (json.properties ?? {}) as Record<string, string>;
    for (const [name, text] of Object.entries(properties)) {
      if (name.startsWith('column:en:') && Array.isArray(json.columns)) {
        const key = name.slice('column:en:'.length);
        json.columns = json.columns.map((column: Json) => (column.key === key ? { ...column, label: text } : column));
      } else if (name.endsWith(':en')) {
        const field = name.slice(0, -3);
        json[field === 'label' && json.type === 'datetime' ? 'dateLabel' : field] = text;
      }
    }
    return json;
  };
  return translate(schema) as Json;
}
