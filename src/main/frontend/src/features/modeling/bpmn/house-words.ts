export type Words = Record<string, string>;

/** Words of the editors that no dictionary knew, by what asked for them. Empty when the dictionaries are complete. */
export const unknownWords = new Set<string>();

/** The `translate` of diagram-js with our words; what is in English in the libraries is the key. */
export function translateWith(words: Words | null) {
  return (template: string, replacements: Record<string, string> = {}): string => {
    if (words && !Object.hasOwn(words, template)) unknownWords.add(template);
    const sentence = words?.[template] ?? template;
    return sentence.replace(/{([^}]+)}/g, (_, key: string) => replacements[key] ?? `{${key}}`);
  };
}
