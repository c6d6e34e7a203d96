import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link, useParams } from '@/shared/routing/routing';
import { FindingTable } from '@/shared/findings/finding-table';
import { findingsOfQuery } from '@/shared/findings/findings';
import { formatDay } from '@/shared/lib/format';
import { FactsTable } from '@/shared/ui/facts-table';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { type Holder, type Unit, type UnitDetail, unitQuery } from './api';
import classes from './unit-page.module.css';

/** A unit: who heads it since when, who works there, what it was called before and what became of it. */
export function UnitPage() {
  const { code = '' } = useParams();
  const unit = useQuery(unitQuery(code));
  return <QueryView query={unit}>{found => <UnitView detail={found} />}</QueryView>;
}

function UnitView({ detail: { unit, head, contact, people, predecessors, successors, history } }: { detail: UnitDetail }) {
  const { t } = useTranslation('organization');
  const life = unit.validTo
    ? t('unit.ended', { from: formatDay(unit.validFrom), to: formatDay(unit.validTo) })
    : t('unit.since', { day: formatDay(unit.validFrom) });
  return (
    <Page
      title={unit.name} back={{ to: '/units', label: t('units.title') }}
      lead={head ? t('unit.headed', { name: head.name, day: formatDay(head.since) }) : t('unit.headless')}
    >
      <div className={classes.grid}>
        <Panel title={t('unit.facts')}>
          <dl className={classes.facts}>
            <dt>{t('units.kind')}</dt>
            <dd>{t(`kind.${unit.kind}`)}</dd>
            {unit.area ? <><dt>{t('units.area')}</dt><dd>{unit.area}</dd></> : null}
            <dt>{t('unit.code')}</dt>
            <dd className="num">{unit.code}</dd>
            <dt>{t('units.life')}</dt>
            <dd>{life}</dd>
            <SeatFact label={t('unit.head')} holder={head} />
            <SeatFact label={t('unit.contact')} holder={contact} />
          </dl>
          <Related label={t('unit.predecessors')} units={predecessors} />
          <Related label={t('unit.successors')} units={successors} />
        </Panel>
        <Panel title={t('unit.people')} aside={t('unit.peopleCount', { count: people.length })} flush={people.length > 0}>
          {people.length === 0 ? <EmptyView title={t('unit.nobody')}>{t('unit.nobodyWhy')}</EmptyView> : (
            <table className="facts-table">
              <thead>
                <tr>
                  <th scope="col">{t('unit.person')}</th>
                  <th scope="col">{t('unit.post')}</th>
                </tr>
              </thead>
              <tbody>
                {people.map(person => <tr key={person.id}><td>{person.name}</td><td>{person.post}</td></tr>)}
              </tbody>
            </table>
          )}
        </Panel>
      </div>
      {history.length > 0 ? <SeatHistory rows={history} /> : null}
      <UnitFindings code={unit.code} />
    </Page>
  );
}

/** Who held which seat from when until when. */
function SeatHistory({ rows }: { rows: UnitDetail['history'] }) {
  const { t } = useTranslation('organization');
  return (
    <Panel title={t('unit.history')} flush>
      <FactsTable label={t('unit.history')}>
        <thead>
          <tr><th scope="col">{t('unit.seat')}</th><th scope="col">{t('unit.person')}</th><th scope="col">{t('unit.post')}</th><th scope="col">{t('unit.time')}</th></tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.seat} ${row.since}`}>
              <td>{t(`accounts.seat.${row.seat}`)}</td>
              <td>{row.name}</td>
              <td>{row.post}</td>
              <td className="num">{row.until ? t('unit.ended', { from: formatDay(row.since), to: formatDay(row.until) }) : t('unit.since', { day: formatDay(row.since) })}</td>
            </tr>
          ))}
        </tbody>
      </FactsTable>
    </Panel>
  );
}

/** What was found wrong here, the open ones first. */
function UnitFindings({ code }: { code: string }) {
  const { t } = useTranslation('organization');
  const query = useQuery(findingsOfQuery({ unit: code }));
  return (
    <Panel title={t('unit.findings')} aside={<Link to={`/inspections?unit=${code}`}>{t('unit.inspections')}</Link>} flush>
      <QueryView query={query}>
        {rows => (rows.length === 0 ? <EmptyView title={t('unit.noFindings')}>{t('unit.noFindingsWhy')}</EmptyView> : <FindingTable rows={rows} ofOneUnit />)}
      </QueryView>
    </Panel>
  );
}

function SeatFact({ label, holder }: { label: string; holder: Holder | null }) {
  const { t } = useTranslation('organization');
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {holder ? <>{holder.name}<br /><span className={classes.quiet}>{t('unit.holding', { post: holder.post, day: formatDay(holder.since) })}</span></> : t('unit.vacant')}
      </dd>
    </>
  );
}

function Related({ label, units }: { label: string; units: readonly Unit[] }) {
  if (units.length === 0) return null;
  return (
    <div className={classes.related}>
      <h3>{label}</h3>
      <ul>{units.map(unit => <li key={unit.code}><Link to={`/units/${unit.code}`}>{unit.name}</Link></li>)}</ul>
    </div>
  );
}
