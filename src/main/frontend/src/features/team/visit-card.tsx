import { Button, Group } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { InspectionStateTag } from '@/shared/inspections/inspection-state-tag';
import type { InspectionRow } from '@/shared/inspections/inspections';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { Link } from '@/shared/routing/routing';
import type { MoveAct } from './move-dialog';
import { isAhead, type Visit } from './schedule-api';
import classes from './schedule.module.css';

interface VisitCardProps {
  visit: Visit;
  /** Day on which it is shown: its first or its last. */
  day: string;
  inspection: InspectionRow | undefined;
  act: (act: MoveAct, visit: Visit) => void;
}

/** A visit in the schedule: whom, which part of the day, where, from when it was moved, and what its leader may do. */
export function VisitCard({ visit, day, inspection, act }: VisitCardProps) {
  const { t } = useTranslation('team');
  const { moved } = visit;
  const acts: readonly MoveAct[] = moved && moved.kind !== 'EXCHANGED' ? ['move', 'exchange', 'back'] : ['move', 'exchange'];
  return (
    <div className={classes.visit} data-moved={moved ? true : undefined}>
      <b>{inspection ? <Link to={`/inspections/${inspection.id}`}>{visit.unitName}</Link> : visit.unitName}</b>
      <span>{day === visit.day ? '' : `${t('schedule.goesOn', { day: formatDay(visit.day) })}: `}{t(`session.${visit.session}`)}{visit.place ? `, ${visit.place}` : ''}</span>
      {inspection ? <InspectionStateTag state={inspection.state} /> : null}
      {moved && day === visit.day ? (
        <small>
          {t(`schedule.moved.${moved.kind}`, { from: `${formatDay(moved.fromDay)}, ${t(`session.${moved.fromSession}`)}` })}{' '}
          {t('schedule.moved.why', { reason: moved.reason, by: moved.by, at: formatMoment(moved.at) })}{' '}
          {moved.seenAt ? t('schedule.seen', { at: formatMoment(moved.seenAt) }) : t('schedule.notSeen')}
        </small>
      ) : null}
      {visit.move && day === visit.day && isAhead(inspection) ? (
        <Group gap={4} className={classes.acts ?? ''}>
          {acts.map(one => <Button key={one} size="compact-sm" variant="default" aria-label={`${t(`schedule.${one}.act`)}: ${visit.unitName}`} onClick={() => { act(one, visit); }}>{t(`schedule.${one}.act`)}</Button>)}
        </Group>
      ) : null}
    </div>
  );
}
