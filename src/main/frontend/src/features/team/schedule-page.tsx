import { IconChevronLeft, IconChevronRight, IconDownload, IconPrinter } from '@tabler/icons-react';
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { inspectionsOfPlanQuery } from '@/shared/inspections/inspections';
import { dayInVietnam, formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { Link, useParams, useSearchParams } from '@/shared/routing/routing';
import { FactsTable } from '@/shared/ui/facts-table';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { MoveDialog, type MoveAct } from './move-dialog';
import { type Board, boardQuery, isAhead, type Visit } from './schedule-api';
import { daysOf, firstWeek, halvesOf, isOn, type Load, loadsOf, plusDays, weeksOf } from './schedule-weeks';
import { VisitCard } from './visit-card';
import classes from './schedule.module.css';

/** When which group visits whom, a week at a time: by groups and days, on a phone day by day; with the load of groups and people. */
export function SchedulePage() {
  const { planId = '' } = useParams();
  const query = useQuery(boardQuery(planId));
  return <QueryView query={query}>{board => <OneSchedule board={board} />}</QueryView>;
}

function OneSchedule({ board }: { board: Board }) {
  const { t } = useTranslation('team');
  const isPhone = useIsPhone();
  const [parameters, setParameters] = useSearchParams();
  const [doing, setDoing] = useState<{ act: MoveAct; visit: Visit } | null>(null);
  const inspections = useQuery(inspectionsOfPlanQuery(board.planId)).data ?? [];
  const weeks = weeksOf(board.visits);
  const asked = parameters.get('week');
  const week = weeks.find(one => one === asked) ?? firstWeek(weeks, dayInVietnam());
  const choose = (next: string) => { setParameters(() => new URLSearchParams({ week: next }), { replace: true }); };
  const act = (one: MoveAct, visit: Visit) => { setDoing({ act: one, visit }); };
  const visits = week ? board.visits.filter(({ day, until }) => day < plusDays(week, 7) && until >= week) : [];
  const inspectionOf = (visit: Visit) => inspections.find(one => one.unitCode === visit.unitCode);
  const card = (visit: Visit, day: string) => <VisitCard key={visit.unitCode} visit={visit} day={day} inspection={inspectionOf(visit)} act={act} />;
  return (
    <Page title={t('schedule.title')} back={{ to: `/teams/${board.decisionId}`, label: t('schedule.decision') }}
      lead={<>{t('page.plan')}: <Link to={`/plans/${board.planId}`}>{board.plan}</Link></>}
      acts={(
        <Group className={classes.tools ?? ''}>
          <Button component="a" href={`/api/schedules/${board.planId}/export`} download variant="default" leftSection={<IconDownload size={16} />}>{t('schedule.export')}</Button>
          <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => { window.print(); }}>{t('schedule.print')}</Button>
        </Group>
      )}>
      {doing ? <MoveDialog {...doing} planId={board.planId} others={board.visits.filter(visit => visit.move && visit.unitCode !== doing.visit.unitCode && isAhead(inspectionOf(visit)))} close={() => { setDoing(null); }} /> : null}
      {week ? (
        <>
          <Weeks weeks={weeks} week={week} choose={choose} />
          <Panel title={t('schedule.week', { from: formatDay(week), to: formatDay(plusDays(week, 6)) })} flush>
            {isPhone ? <DayByDay week={week} board={board} visits={visits} card={card} /> : <Grid week={week} board={board} visits={visits} card={card} />}
          </Panel>
          <Loads board={board} visits={visits} days={daysOf(week, visits)} />
        </>
      ) : <Panel><EmptyView title={t('schedule.empty')} /></Panel>}
    </Page>
  );
}

function Weeks({ weeks, week, choose }: { weeks: readonly string[]; week: string; choose: (week: string) => void }) {
  const { t } = useTranslation('team');
  const place = weeks.indexOf(week);
  const [before, after] = [weeks[place - 1], weeks[place + 1]];
  return (
    <Group className={classes.tools ?? ''}>
      <Button variant="default" disabled={!before} leftSection={<IconChevronLeft size={16} />} onClick={() => { if (before) choose(before); }}>{t('schedule.before')}</Button>
      <Button variant="default" disabled={!after} rightSection={<IconChevronRight size={16} />} onClick={() => { if (after) choose(after); }}>{t('schedule.after')}</Button>
      <span>{t('schedule.weekOf', { number: place + 1, all: weeks.length })}</span>
    </Group>
  );
}

interface WeekProps {
  week: string;
  board: Board;
  visits: readonly Visit[];
  card: (visit: Visit, day: string) => ReactNode;
}

const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
const weekday = (day: string) => DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'MON';

function Grid({ week, board, visits, card }: WeekProps) {
  const { t } = useTranslation('team');
  const days = daysOf(week, visits);
  return (
    <FactsTable label={t('schedule.title')}>
      <thead>
        <tr>
          <th scope="col">{t('page.group')}</th>
          {days.map(day => <th key={day} scope="col">{t(`weekday.${weekday(day)}`)} {formatDay(day).slice(0, 5)}{board.daysOff.includes(day) ? <> <Tag tone="plain">{t('schedule.dayOff')}</Tag></> : null}</th>)}
        </tr>
      </thead>
      <tbody>
        {board.groups.map(group => {
          const own = visits.filter(visit => visit.team === group.team && visit.group === group.number);
          return (
            <tr key={`${String(group.team)}/${String(group.number)}`}>
              <th scope="row" className={classes.group}>
                {group.number === 0 ? group.teamName : `${t('page.groups', { number: group.number })}, ${group.teamName}`}
                <small>{t('schedule.halves', { count: halvesOf(own, days) })}</small>
              </th>
              {days.map(day => (
                <td key={day} className={classes.day} data-off={board.daysOff.includes(day) || undefined}>{own.filter(visit => isOn(visit, day)).map(visit => card(visit, day))}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </FactsTable>
  );
}

function DayByDay({ week, board, visits, card }: WeekProps) {
  const { t } = useTranslation('team');
  return (
    <div className={classes.days}>
      {daysOf(week, visits).map(day => {
        const own = visits.filter(visit => isOn(visit, day));
        const heading = `${t(`weekday.${weekday(day)}`)} ${formatDay(day)}`;
        return (
          <section key={day} aria-label={heading}>
            <h3>{heading}{board.daysOff.includes(day) ? <> <Tag tone="plain">{t('schedule.dayOff')}</Tag></> : null}</h3>
            {own.length === 0 ? <p>{t('schedule.nobody')}</p> : own.map(visit => (
              <div key={visit.unitCode}>
                {visit.group === 0 ? null : <small>{t('page.groups', { number: visit.group })}</small>}
                {card(visit, day)}
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}

function Loads({ board, visits, days }: { board: Board; visits: readonly Visit[]; days: readonly string[] }) {
  const { t } = useTranslation('team');
  const isPhone = useIsPhone();
  const loads = loadsOf(board, visits, days);
  if (loads.length === 0) return null;
  const clashes = (load: Load) => load.clashes.map(units => <Tag key={units.join()} tone="late">{units.join(' / ')}</Tag>);
  if (isPhone) {
    return (
      <Panel title={t('schedule.load')} flush>
        <RowCards label={t('schedule.load')}>
          {loads.map(load => <RowCard key={load.name} title={load.name} aside={<span className="num">{load.halves}</span>} foot={clashes(load)}><small>{load.seatName}</small></RowCard>)}
        </RowCards>
      </Panel>
    );
  }
  return (
    <Panel title={t('schedule.load')} flush>
      <FactsTable label={t('schedule.load')}>
        <thead><tr><th scope="col">{t('page.name')}</th><th scope="col">{t('page.seat')}</th><th scope="col">{t('schedule.halfDays')}</th><th scope="col">{t('schedule.overlap')}</th></tr></thead>
        <tbody>
          {loads.map(load => (
            <tr key={load.name}>
              <td>{load.name}</td><td>{load.seatName}</td><td className="num">{load.halves}</td>
              <td>{clashes(load)}</td>
            </tr>
          ))}
        </tbody>
      </FactsTable>
    </Panel>
  );
}
