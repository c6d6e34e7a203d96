import { useTranslation } from '@/shared/i18n';
import { formatNumber, formatShare } from '@/shared/lib/format';
import type { FieldOverview, FieldSheet } from './field-sheets';

/** What a sheet comes to, in one line. */
export function FieldHeadline({ overview, sheet }: { overview: FieldOverview; sheet: FieldSheet }) {
  const { t, i18n } = useTranslation('field');
  const figure = (name: string) => overview.figures[name] ?? 0;
  if (sheet === 'dossiers') {
    const total = figure('dossiers.total');
    if (total === 0) return t('headline.noSample');
    return t('headline.dossiers', { total, overdue: figure('dossiers.overdue'), share: formatShare(figure('dossiers.overdue') / total, i18n.language) });
  }
  if (sheet === 'roll-call') {
    if (figure('rollCall.listed') === 0) return t('headline.noRollCall');
    return t('headline.rollCall', {
      present: figure('rollCall.present'), listed: figure('rollCall.listed'), away: figure('rollCall.away'), excused: figure('rollCall.excused'),
    });
  }
  const count = figure('interviews.count');
  if (count === 0) return t('headline.noInterviews');
  return t('headline.interviews', { people: count, average: formatNumber(overview.averages.all ?? 0, i18n.language) });
}
