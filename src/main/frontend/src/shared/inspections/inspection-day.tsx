import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatDay } from '@/shared/lib/format';
import classes from './inspection-day.module.css';
import { looksOfInspection } from './inspection-looks';
import type { InspectionRow } from './inspections';

interface InspectionDayProps {
  inspection: InspectionRow;
  /** Day of the visit as an ISO date. */
  day: string;
  /** Where it stands in its calendar. */
  place: { row: number; column: number };
}

/** A visit in a calendar: the day of the month, whose visit and how far it is in words for whoever asks. */
export function InspectionDay({ inspection, day, place }: InspectionDayProps) {
  const { t } = useTranslation('inspection');
  const words = `${inspection.unitName}, ${formatDay(day)}: ${t(`state.${inspection.state}`)}`;
  return (
    <Link
      to={`/inspections/${inspection.id}`} className={classes.visit ?? ''} data-tone={looksOfInspection(inspection.state)} data-row={place.row} data-column={place.column}
      title={words} aria-label={words}
    >
      {Number(day.slice(8))}
    </Link>
  );
}
