import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { InspectionDay } from '@/shared/inspections/inspection-day';
import { InspectionStateTag } from '@/shared/inspections/inspection-state-tag';
import type { InspectionRow } from '@/shared/inspections/inspections';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { FactsTable } from '@/shared/ui/facts-table';
import classes from './plan-calendar.module.css';
import { isInWave, monthsOf, type PlannedVisit, plannedVisits } from './plan-months';
import type { PlanDetail } from './planning-api';

const ways: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** When which unit is visited: units by months, on a phone month by month. Arrow keys walk from visit to visit. */
export function PlanCalendar({ detail, inspections }: { detail: PlanDetail; inspections: readonly InspectionRow[] }) {
  const { t } = useTranslation('planning');
  const isPhone = useIsPhone();
  const visits = useMemo(() => plannedVisits(detail, inspections), [detail, inspections]);
  const months = useMemo(() => monthsOf(visits), [visits]);
  if (months.length === 0) return null;
  return (
    <section className="plan-card" aria-label={t('plan.calendar')}>
      <h2 className="plan-pad">{t('plan.calendar')}</h2>
      {isPhone ? <MonthByMonth visits={visits} months={months} /> : <MonthTable visits={visits} months={months} />}
    </section>
  );
}

interface CalendarProps {
  visits: readonly PlannedVisit[];
  months: readonly string[];
}

function MonthTable({ visits, months }: CalendarProps) {
  const { t } = useTranslation('planning');
  return (
    <FactsTable label={t('plan.calendar')}>
      <thead>
        <tr>
          <th scope="col">{t('plan.unit')}</th>
          {months.map(month => <th key={month} scope="col" className={classes.month}>{t('plan.month', { month: Number(month.slice(5)), year: month.slice(0, 4) })}</th>)}
        </tr>
      </thead>
      <tbody onKeyDown={walk}>
        {visits.map((planned, row) => (
          <tr key={planned.target.unitCode}>
            <td className={classes.unit}>{planned.target.unitName}</td>
            {months.map((month, column) => (
              <td key={month} className={classes.cell} data-wave={isInWave(planned.wave, month) || undefined}>
                {planned.visit && planned.day?.startsWith(month)
                  ? <InspectionDay inspection={planned.visit} day={planned.day} place={{ row, column }} />
                  : isInWave(planned.wave, month) ? <span className="visually-hidden">{planned.wave?.name}</span> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

/** Puts the reader on the nearest visit in the direction of the key. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const way = ways[event.key];
  const from = (event.target as HTMLElement).dataset;
  if (!way || from.row === undefined) return;
  const distance = (link: HTMLElement) => {
    const [rows, columns] = [Number(link.dataset.row) - Number(from.row), Number(link.dataset.column) - Number(from.column)];
    const ahead = rows * way[0] + columns * way[1];
    // Visits of a month that lie beside the way count as near as their rows.
    return ahead > 0 ? ahead + Math.abs(way[0] ? columns : rows) / 100 : Infinity;
  };
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row]')].filter(link => distance(link) < Infinity);
  if (links.length === 0) return;
  event.preventDefault();
  links.reduce((nearest, link) => (distance(link) < distance(nearest) ? link : nearest)).focus();
}

function MonthByMonth({ visits, months }: CalendarProps) {
  const { t } = useTranslation('planning');
  return (
    <div className={classes.months}>
      {months.map(month => {
        const inMonth = visits.filter(({ day, wave }) => (day ?? wave?.startsOn ?? '').startsWith(month));
        return inMonth.length === 0 ? null : (
          <section key={month} aria-label={t('plan.month', { month: Number(month.slice(5)), year: month.slice(0, 4) })}>
            <h3>{t('plan.month', { month: Number(month.slice(5)), year: month.slice(0, 4) })}</h3>
            <ul>
              {inMonth.map(({ target, visit, day, wave }) => (
                <li key={target.unitCode}>
                  <span className={classes.day}>{day ? formatDay(day).slice(0, 5) : wave ? `${formatDay(wave.startsOn).slice(0, 5)} – ${formatDay(wave.endsOn).slice(0, 5)}` : ''}</span>
                  {visit ? <Link to={`/inspections/${visit.id}`}>{target.unitName}</Link> : <span>{target.unitName}</span>}
                  {visit ? <InspectionStateTag state={visit.state} /> : null}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
