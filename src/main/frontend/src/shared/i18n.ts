import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { byFeature } from './texts';

export type Language = 'vi' | 'en';

const STORED = 'par-audit.language';

function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  // The words of the deadline table and of moving cases come with their pages, which few people open.
  resources: {
    vi: byFeature(import.meta.glob<Record<string, unknown>>(['../i18n/*.vi.json', '!../i18n/calendar.vi.json', '!../i18n/moving.vi.json'],
      { eager: true, import: 'default' })),
  },
  lng: 'vi',
  fallbackLng: 'vi',
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  initAsync: false,
});

async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18n.hasResourceBundle('en', 'common')) {
    const { english } = await import('./texts.en');
    for (const [feature, texts] of Object.entries(english)) i18n.addResourceBundle('en', feature, texts);
  }
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}

/** Settles once the texts of the remembered language are there; where they cannot be loaded, the screens stay Vietnamese for now. */
export const textsAreThere: Promise<void> = speak(rememberedLanguage()).catch(() => speak('vi'));

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
