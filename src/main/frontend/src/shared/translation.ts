/** The texts of a feature: sentences by key, in groups. */
export interface Texts { readonly [key: string]: string | Texts }

export type Facts = Readonly<Record<string, unknown>>;

/**
 * Says something in the reader's language.
 *
 * @param key where the sentence stands, `group.name`; with `feature:` before it when it is another feature's
 * @param facts what is put where `{{name}}` stands; `count` chooses between the forms for one and for many, `defaultValue` is said when there
 *   is no such sentence
 * @returns the key when there is no such sentence
 */
export type Translate = (key: string, facts?: Facts) => string;

/** Sentences by their whole key. */
export type Page = ReadonlyMap<string, string>;

/** Where a sentence is looked for. */
export interface Book {
  language: string;
  /** By feature. */
  pages: ReadonlyMap<string, Page>;
}

/** The sentences of a feature, whether they stand in groups or under keys with dots. */
export function pageOf(texts: Texts, group = ''): Map<string, string> {
  const page = new Map<string, string>();
  for (const [key, one] of Object.entries(texts)) {
    if (typeof one === 'string') page.set(group + key, one);
    else for (const [inner, sentence] of pageOf(one, `${group}${key}.`)) page.set(inner, sentence);
  }
  return page;
}

const filled = (sentence: string, facts: Facts) => sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(facts[name] ?? ''));

/** Speaks for one feature from books, of which the first that knows a sentence says it. */
export function translateWith(books: readonly Book[], feature: string): Translate {
  const rules = new Map(books.map(book => [book.language, new Intl.PluralRules(book.language)]));
  return (key, facts = {}) => {
    const [, named, rest] = /^([\w-]+):(.+)$/.exec(key) ?? [];
    const [from, where] = named && rest && books.some(book => book.pages.has(named)) ? [named, rest] : [feature, key];
    for (const { language, pages } of books) {
      const page = pages.get(from);
      const counted = typeof facts['count'] === 'number' ? page?.get(`${where}_${rules.get(language)?.select(facts['count']) ?? 'other'}`) : undefined;
      const sentence = counted ?? page?.get(where);
      if (sentence !== undefined) return filled(sentence, facts);
    }
    return typeof facts['defaultValue'] === 'string' ? facts['defaultValue'] : where;
  };
}
