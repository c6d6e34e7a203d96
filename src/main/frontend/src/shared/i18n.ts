import { useSyncExternalStore } from 'react';
import { byFeature } from './texts';
import { type Book, type Page, pageOf, type Texts, type Translate, translateWith } from './translation';

export type { Translate } from './translation';
export type Language = 'vi' | 'en';

const STORED = 'par-audit.language';

function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

const first = byFeature(import.meta.glob<Texts>('../i18n/{common,notification,saving,worklist}.vi.json', { eager: true, import: 'default' }));
const pages: Record<Language, Map<string, Page>> = {
  vi: new Map(Object.entries(first).map(([feature, texts]) => [feature, pageOf(texts)])),
  en: new Map(),
};
const books: Record<Language, Book> = { vi: { language: 'vi', pages: pages.vi }, en: { language: 'en', pages: pages.en } };

interface Speech {
  language: Language;
  of: (feature: string) => Translate;
}

function speechOf(language: Language): Speech {
  const known = new Map<string, Translate>();
  return {
    language,
    of(feature) {
      const translate = known.get(feature) ?? translateWith(language === 'vi' ? [books.vi] : [books.en, books.vi], feature);
      known.set(feature, translate);
      return translate;
    },
  };
}

let speech = speechOf('vi');
const calls = new Set<() => void>();

/** The language that is spoken. */
export const i18n = {
  get language(): Language { return speech.language; },
  /** Learns the texts of a feature that come later than the others. */
  add(language: Language, feature: string, texts: Texts) { pages[language].set(feature, pageOf(texts)); },
  /** Calls when another language is spoken; returns how to stop. */
  onChange(call: () => void) {
    calls.add(call);
    return () => { calls.delete(call); };
  },
};

const spoken = () => speech;

/** How to speak for a feature; a sentence of another one is asked for as `feature:key`. The function is the same until the language changes. */
export function useTranslation(feature = 'common'): { t: Translate; i18n: { language: Language } } {
  const { language, of } = useSyncExternalStore(i18n.onChange, spoken);
  return { t: of(feature), i18n: { language } };
}

async function speak(language: Language): Promise<void> {
  if (language === 'en' && !pages.en.has('common')) {
    const { english } = await import('./texts.en');
    for (const [feature, texts] of Object.entries(english)) i18n.add('en', feature, texts);
  }
  document.documentElement.lang = language;
  speech = speechOf(language);
  for (const call of [...calls]) call();
}

/** Settles once the texts of the remembered language are there; where they cannot be loaded, the screens stay Vietnamese for now. */
export const textsAreThere: Promise<void> = speak(rememberedLanguage()).catch(() => speak('vi'));

let rest: Promise<void> | null = null;

/**
 * Settles once the texts of every feature are there, not only those of the work in the field and of the frame. Who shows others asks for
 * them before.
 */
export function textsOfAll(): Promise<void> {
  rest ??= import('./texts.vi').then(({ vietnamese }) => {
    for (const [feature, texts] of Object.entries(vietnamese)) i18n.add('vi', feature, texts);
  }, (error: unknown) => {
    rest = null;
    throw error;
  });
  return rest;
}

/**
 * Switches the language of the screens and of what the server says, and remembers it on this device.
 *
 * @throws when its texts cannot be loaded; nothing has changed then
 */
export async function switchLanguage(language: Language): Promise<void> {
  await speak(language);
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // A browser that keeps nothing still switches for now.
  }
}
