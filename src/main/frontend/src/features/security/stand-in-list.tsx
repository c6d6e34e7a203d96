import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconUserOff } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { formatDay } from '@/shared/lib/format';
import { Notice } from '@/shared/ui/notice';
import { endStandIn, type StandIn, standInsQuery } from './stand-ins-api';
import classes from './tokens.module.css';

/** Appointments with their days; one's own can be ended, which leaves them on record and is therefore not asked about. */
export function StandInList({ rows }: { rows: readonly StandIn[] }) {
  const { t } = useTranslation('security');
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: endStandIn,
    onSuccess: () => { void client.invalidateQueries({ queryKey: standInsQuery.queryKey }); },
  });
  return (
    <>
      {end.error ? <Notice tone="late" role="alert" title={(isProblem(end.error) && end.error.message) || t('standIns.failed')} /> : null}
      <ul className={classes.tokens} aria-label={t('standIns.list')}>
        {rows.map(row => (
          <li key={row.id}>
            <div>
              <p className={classes.tokenName}>{t(row.mine ? 'standIns.actsForMe' : 'standIns.iActFor', { name: row.mine ? row.standIn.name : row.person.name })}</p>
              <dl className={classes.dates}>
                <div><dt>{t('standIns.days')}</dt><dd>{t('standIns.fromUntil', { from: formatDay(row.fromOn), until: formatDay(row.untilOn) })}</dd></div>
                <div><dt>{t('standIns.reason')}</dt><dd>{row.reason}</dd></div>
                {row.endedOn ? <div><dt>{t('standIns.ended')}</dt><dd>{formatDay(row.endedOn)}</dd></div> : null}
              </dl>
            </div>
            {row.mine && !row.endedOn ? (
              <Button
                variant="default" leftSection={<IconUserOff size={16} />} loading={end.isPending && end.variables === row.id}
                aria-label={t('standIns.endOne', { name: row.standIn.name })} onClick={() => { end.mutate(row.id); }}
              >
                {t('standIns.end')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
