import type { Translate } from '@/shared/i18n';
import { dayInVietnam } from '@/shared/lib/format';
import type { FormComponent } from './form-schema';
import { composed, figureOf, holdsTwice } from './form-values';
import { verdictInWords } from './form-words';

/** Numbers as people in Việt Nam write them, too; form-js knows only +84… */
const phone = /^\+?[0-9][0-9 ().-]{5,18}[0-9]$/;

function phoneVerdict(field: FormComponent, value: unknown, t: Translate): string[] {
  return field.validate?.['validationType'] === 'phone' && typeof value === 'string' && value !== '' && !phone.test(value) ? [t('verdict.phone')] : [];
}

/** Days of somebody's life, and what anybody plans; the server has the same bounds. */
const firstDay = '1900-01-01';
const lastDay = '2100-12-31';
/** Steps of minutes that form-js knows; it takes any other for a quarter of an hour. */
const steps: unknown[] = [1, 5, 10, 15, 30, 60];

/** A day may stand in a draft that was begun before it passed; the calendar does not look at it again. */
function dateVerdicts(field: FormComponent, value: unknown, t: Translate): string[] {
  if (field.type !== 'datetime' || typeof value !== 'string' || value === '') return [];
  const { subtype, timeInterval, disallowPassedDates } = field;
  const day = subtype === 'datetime' && /(?:Z|[+-]\d\d:\d\d)$/.test(value) ? dayInVietnam(new Date(value)) : value.slice(0, 10);
  const step = Number(steps.includes(timeInterval) ? timeInterval : 15);
  const isBeside = subtype !== 'date' && Number(/(?:^|T)\d\d:(\d\d)/.exec(value)?.[1] ?? 0) % step !== 0;
  return [
    ...(subtype !== 'time' && (day < firstDay || day > lastDay) ? [t('verdict.date')] : []),
    ...(subtype !== 'time' && disallowPassedDates === true && day < dayInVietnam() ? [t('verdict.datePassed')] : []),
    ...(isBeside ? [t('verdict.timeStep', { limit: step })] : []),
  ];
}

/** What is wrong with a figure before any rule can be asked; form-js breaks off at some. */
export function figureVerdicts(field: FormComponent, value: unknown, t: Translate): string[] {
  if (field.type !== 'number' || value === null || value === undefined || value === '') return [];
  const figure = figureOf(value);
  return figure === 'sound' ? [] : [t(figure === 'none' ? 'verdict.number' : 'verdict.numberRange')];
}

/** As the rules read a value: composed, and blanks are nothing where a text is needed. */
export function asJudged(field: FormComponent, value: unknown): unknown {
  const isNeededText = field.validate?.['required'] === true && (field.type === 'textfield' || field.type === 'textarea');
  return isNeededText && typeof value === 'string' && value.trim() === '' ? '' : composed(value);
}

/** What is wrong with a value, in words: the verdicts of form-js, and what it does not look at but the server does. */
export function verdictsOf(field: FormComponent, value: unknown, found: readonly string[], t: Translate): string[] {
  const twice = Array.isArray(value) && holdsTwice(value);
  return [
    ...found.map(verdict => verdictInWords(verdict, t)).filter(verdict => verdict !== t('verdict.phone')),
    ...phoneVerdict(field, value, t),
    ...dateVerdicts(field, value, t),
    ...(twice ? [t('verdict.choiceTwice')] : []),
  ];
}
