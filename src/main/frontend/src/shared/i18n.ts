import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'vi' | 'en';

const STORED = 'par-audit.language';
const files = import.meta.glob<Record<string, unknown>>('../i18n/*.json', { eager: true, import: 'default' });

const resources: Record<Language, Record<string, Record<string, unknown>>> = { vi: {}, en: {} };
for (const [path, texts] of Object.entries(files)) {
  const [, feature, language] = /([\w-]+)\.(vi|en)\.json$/.exec(path) ?? [];
  if (feature && (language === 'vi' || language === 'en')) resources[language][feature] = texts;
}

function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  resources,
  lng: rememberedLanguage(),
  fallbackLng: 'vi',
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  initAsync: false,
});
document.documentElement.lang = i18n.language;

/** Switches the language of the screens and of what the server says, and remembers it on this device. */
export async function switchLanguage(language: Language): Promise<void> {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // A browser that keeps nothing still switches for now.
  }
  await i18n.changeLanguage(language);
}
