/** How figures, days and moments are written. Legal days are ISO dates without a zone; moments are shown in the time of Việt Nam. */

const zone = 'Asia/Ho_Chi_Minh';

/** "26/11/2026" for an ISO date. */
export function formatDay(isoDate: string): string {
  const [year, month, day] = isoDate.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

function parts(instant: string | Date): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

/** "2026-11-26", the day that it is in Việt Nam at that moment. */
export function dayInVietnam(moment = new Date()): string {
  const { year, month, day } = parts(moment);
  return `${year}-${month}-${day}`;
}

/** "14:02" in Việt Nam. */
export function formatTime(instant: string | Date): string {
  const { hour, minute } = parts(instant);
  return `${hour}:${minute}`;
}

/** "19/11/2026 16:40" in Việt Nam. */
export function formatMoment(instant: string | Date): string {
  const { day, month, year } = parts(instant);
  return `${day}/${month}/${year} ${formatTime(instant)}`;
}

/** "1.234,5" in Vietnamese, "1,234.5" in English. */
export function formatNumber(value: number, language: string, digits = 1): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: digits }).format(value);
}

const UNITS = [[2 ** 30, 'GB'], [2 ** 20, 'MB'], [2 ** 10, 'KB']] as const;

/** "1,2 MB" for 1258291 bytes. */
export function formatBytes(bytes: number, language: string): string {
  const [size, unit] = UNITS.find(([least]) => bytes >= least) ?? UNITS[2];
  return `${formatNumber(bytes / size, language, unit === 'KB' ? 0 : 1)}\u00a0${unit}`;
}

/** "30,7 %" for 0.307. */
export function formatShare(share: number, language: string, digits = 1): string {
  return `${formatNumber(share * 100, language, digits)}\u00a0%`;
}

/** Initials of the last two words of a Vietnamese name: "Lò Thị Hạnh" gives "TH". */
export function initials(name: string): string {
  return name.trim().split(/\s+/).slice(-2).map(word => word.charAt(0).toUpperCase()).join('');
}

/** A text without diacritics and in lower case, for searching as people type. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}
