import { useTranslation } from '@/shared/i18n';
import { useIsPhone } from '@/shared/lib/use-media';
import { Link } from '@/shared/routing/routing';
import { FactsTable } from '@/shared/ui/facts-table';
import { Panel } from '@/shared/ui/panel';
import { Tag } from '@/shared/ui/tag';
import type { Member, Team } from './team-api';
import classes from './team.module.css';

/** One team: its people, and the units of its groups. */
export function TeamPanel({ team }: { team: Team }) {
  const { t } = useTranslation('team');
  const isPhone = useIsPhone();
  return (
    <Panel title={team.name} aside={t('page.leadBody', { body: team.leadBody })} flush>
      {team.scope ? <p className={classes.scope}>{t('page.scope', { scope: team.scope })}</p> : null}
      {isPhone ? (
        <ul className={classes.people}>{team.members.map((member, index) => <MemberCard key={index} member={member} />)}</ul>
      ) : <MemberTable team={team} />}
      {team.groups.map(group => (
        <section key={group.number} className={classes.group}>
          <h3>{t('page.groups', { number: group.number })}</h3>
          {group.head ? <p>{t('page.head', { name: group.head })}</p> : null}
          <p>
            {group.units.length === 0 ? t('page.noUnits') : group.units.map((unit, index) => (
              <span key={unit.code}>{index > 0 ? ', ' : ''}<Link to={`/units/${unit.code}`}>{unit.name}</Link></span>
            ))}
          </p>
        </section>
      ))}
    </Panel>
  );
}

function MemberTable({ team }: { team: Team }) {
  const { t } = useTranslation('team');
  return (
    <FactsTable label={team.name}>
      <thead>
        <tr>
          <th scope="col">{t('page.seat')}</th><th scope="col">{t('page.name')}</th><th scope="col">{t('page.post')}</th>
          <th scope="col">{t('page.discipline')}</th><th scope="col">{t('page.group')}</th>
        </tr>
      </thead>
      <tbody>{team.members.map((member, index) => <MemberRow key={index} member={member} />)}</tbody>
    </FactsTable>
  );
}

function MemberCard({ member }: { member: Member }) {
  const { t } = useTranslation('team');
  return (
    <li>
      <b>{member.name}</b> ({member.seatName}){member.account ? null : <> <Tag tone="plain">{t('page.onPaper')}</Tag></>}
      <small>{[member.post, member.discipline, member.group === null ? t('page.allGroups') : t('page.groups', { number: member.group })].filter(Boolean).join('; ')}</small>
    </li>
  );
}

function MemberRow({ member }: { member: Member }) {
  const { t } = useTranslation('team');
  return (
    <tr>
      <td>{member.seatName}</td>
      <td>{member.name}{member.account ? null : <> <Tag tone="plain">{t('page.onPaper')}</Tag></>}</td>
      <td>{member.post}</td>
      <td>{member.discipline}</td>
      <td>{member.group ?? t('page.allGroups')}</td>
    </tr>
  );
}
