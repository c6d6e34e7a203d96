import flatpickr from 'flatpickr';
import { Vietnamese } from 'flatpickr/dist/l10n/vn';
import type { Language } from '@/shared/i18n';

/**
 * form-js writes and reads dates the way of the browser's own language (it asks for the locale 'default'): on a machine set to American
 * English 11/12 would be stored as the twelfth of November. Here a date is day/month/year on every machine.
 */
let isFixed = false;

export function writeDatesDayFirst(): void {
  if (isFixed) return;
  isFixed = true;
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, [locale, ...rest]: [string?, Intl.DateTimeFormatOptions?]) => new target(locale === 'default' ? 'en-GB' : locale, ...rest),
  });
}

/** Names of months and weekdays in the calendars of forms. */
export function nameDaysIn(language: Language): void {
  flatpickr.localize(language === 'vi' ? { ...Vietnamese, firstDayOfWeek: 1 } : { ...flatpickr.l10ns.default, firstDayOfWeek: 1 });
}

/** Scrolls a calendar into sight when its field opens it; returns how to stop. */
export function keepCalendarsInSight(form: HTMLElement): () => void {
  const look = () => { requestAnimationFrame(() => { form.querySelector('.flatpickr-calendar.open')?.scrollIntoView({ block: 'nearest' }); }); };
  form.addEventListener('focusin', look);
  form.addEventListener('mousedown', look);
  return () => {
    form.removeEventListener('focusin', look);
    form.removeEventListener('mousedown', look);
  };
}
