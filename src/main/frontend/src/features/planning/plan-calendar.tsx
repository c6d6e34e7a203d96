import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link, useSearchParams } from '@/shared/routing/routing';
import { InspectionDay } from '@/shared/inspections/inspection-day';
import { InspectionStateTag } from '@/shared/inspections/inspection-state-tag';
import type { InspectionRow } from '@/shared/inspections/inspections';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { FactsTable } from '@/shared/ui/facts-table';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import classes from './plan-calendar.module.css';
import { isInWave, isOn, monthsOf, type PlannedVisit, plannedVisits, quarterOf, type Stretch, weeksOf, wholeMonth } from './plan-months';
import type { PlanDetail } from './planning-api';

const ways: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** When which unit is visited: units by months, or by the weeks of a quarter; on a phone month by month. Arrow keys walk from visit to visit. */
export function PlanCalendar({ detail, inspections }: { detail: PlanDetail; inspections: readonly InspectionRow[] }) {
  const { t } = useTranslation('planning');
  const isPhone = useIsPhone();
  const [parameters, setParameters] = useSearchParams();
  const visits = useMemo(() => plannedVisits(detail, inspections), [detail, inspections]);
  const months = useMemo(() => monthsOf(visits), [visits]);
  if (months.length === 0) return null;
  const quarters = [...new Set(months.map(quarterOf))];
  const quarter = quarters.find(one => one === parameters.get('quarter'));
  const shown = quarter ? months.filter(month => quarterOf(month) === quarter) : months;
  const choose = (chosen: string | null) => {
    setParameters(before => {
      const next = new URLSearchParams(before);
      if (chosen) next.set('quarter', chosen); else next.delete('quarter');
      return next;
    }, { replace: true });
  };
  return (
    <section className="plan-card" aria-label={t('plan.calendar')}>
      <h2 className="plan-pad">{t('plan.calendar')}</h2>
      <div className={classes.views}>
        <FilterChips label={t('plan.calendarView')}>
          <FilterChip on={!quarter} label={t('plan.byMonth')} onToggle={() => { choose(null); }} />
          {quarters.map(one => (
            <FilterChip
              key={one} on={quarter === one} label={t('plan.byWeek', { quarter: ROMAN[Number(one.slice(5))], year: one.slice(0, 4) })}
              onToggle={() => { choose(quarter === one ? null : one); }}
            />
          ))}
        </FilterChips>
      </div>
      {isPhone ? <MonthByMonth visits={visits} months={shown} isByWeek={quarter !== undefined} />
        : <Table visits={quarter ? visits.filter(planned => isWithin(planned, shown)) : visits} columns={quarter ? shown.flatMap(weeksOf) : shown.map(wholeMonth)} isByWeek={quarter !== undefined} />}
    </section>
  );
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

const isWithin = ({ day, wave }: PlannedVisit, months: readonly string[]) =>
  months.map(wholeMonth).some(month => (day === undefined ? isInWave(wave, month) : isOn(day, month)));

const dates = ({ startsOn, endsOn }: Stretch) =>
  (startsOn === endsOn ? String(Number(endsOn.slice(8))) : `${String(Number(startsOn.slice(8)))}–${String(Number(endsOn.slice(8)))}`);

interface TableProps {
  visits: readonly PlannedVisit[];
  columns: readonly Stretch[];
  isByWeek: boolean;
}

function Table({ visits, columns, isByWeek }: TableProps) {
  const { t } = useTranslation('planning');
  const months = [...new Set(columns.map(({ month }) => month))];
  const called = (month: string) => t('plan.month', { month: Number(month.slice(5)), year: month.slice(0, 4) });
  return (
    <FactsTable label={t('plan.calendar')}>
      <thead>
        <tr>
          <th scope="col" rowSpan={isByWeek ? 2 : 1}>{t('plan.unit')}</th>
          {months.map(month => {
            const wide = columns.filter(column => column.month === month).length;
            return <th key={month} scope={isByWeek ? 'colgroup' : 'col'} colSpan={wide} className={classes.month}>{called(month)}</th>;
          })}
        </tr>
        {isByWeek ? <tr>{columns.map(week => <th key={week.startsOn} scope="col" className={classes.month}>{dates(week)}</th>)}</tr> : null}
      </thead>
      <tbody onKeyDown={walk}>
        {visits.map((planned, row) => (
          <tr key={planned.target.unitCode}>
            <td className={classes.unit}>{planned.target.unitName}</td>
            {columns.map((stretch, column) => (
              <td key={stretch.startsOn} className={classes.cell} data-wave={isInWave(planned.wave, stretch) || undefined}>
                {planned.visit && planned.day && isOn(planned.day, stretch)
                  ? <InspectionDay inspection={planned.visit} day={planned.day} place={{ row, column }} />
                  : isInWave(planned.wave, stretch) ? <span className="visually-hidden">{planned.wave?.name}</span> : null}
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

/** Visits as lists, by the months in which they are, or by their weeks; units that have no day yet stand at the beginning of their wave. */
function MonthByMonth({ visits, months, isByWeek }: { visits: readonly PlannedVisit[]; months: readonly string[]; isByWeek: boolean }) {
  const { t } = useTranslation('planning');
  const heading = (stretch: Stretch) => {
    const month = t('plan.month', { month: Number(stretch.month.slice(5)), year: stretch.month.slice(0, 4) });
    return isByWeek ? t('plan.week', { days: dates(stretch), month }) : month;
  };
  return (
    <div className={classes.months}>
      {months.flatMap(month => (isByWeek ? weeksOf(month) : [wholeMonth(month)])).map(stretch => {
        const within = visits.filter(({ day, wave }) => isOn(day ?? wave?.startsOn, stretch));
        return within.length === 0 ? null : (
          <section key={stretch.startsOn} aria-label={heading(stretch)}>
            <h3>{heading(stretch)}</h3>
            <ul>
              {within.map(({ target, visit, day, wave }) => (
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
