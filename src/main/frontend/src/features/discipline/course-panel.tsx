import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import type { CaseDetail } from './api';
import classes from './case.module.css';

/** What happened on the way: acts joined, steps left out, the first vote of the council, delays answered for. */
export function CoursePanel({ course }: { course: CaseDetail['course'] }) {
  const { t } = useTranslation('discipline');
  if (course.joined.length === 0 && !course.steps && course.firstVote.length === 0 && course.delays.length === 0) return null;
  return (
    <Panel title={t('course.title')}>
      <dl className={classes.facts}>
        {course.joined.map(act => (
          <Fact key={act.position} name={t('course.joined', { day: formatDay(act.factOn) })}>{[act.facts, act.consequence, act.specialGround].filter(Boolean).join(' – ')}</Fact>
        ))}
        {course.steps ? <Fact name={course.steps.steps}>{`${course.steps.ground} – ${course.steps.document}`}</Fact> : null}
        {course.firstVote.map(vote => <Fact key={vote.form} name={vote.form}>{t('outcome.votes', { count: vote.votes })}</Fact>)}
        {course.tie ? <Fact name={t('course.tie')}>{course.tie}</Fact> : null}
        {course.delays.map(delay => (
          <Fact key={delay.explainedOn} name={t('course.delay', { day: formatDay(delay.explainedOn) })}>{`${delay.reason} – ${delay.responsible} – ${delay.next}`}</Fact>
        ))}
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
