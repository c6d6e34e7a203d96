import { Button, Group, NativeSelect } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { dayInVietnam, formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { FactsTable } from '@/shared/ui/facts-table';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { useName } from './words';
import { YearDialog } from './year-dialog';
import { type SpecialDay, type Year, yearQuery } from './years-api';

const YEARS_AROUND = 2;

/** The holidays and exchanged days of a year, and the act that declares them. */
export function YearPage() {
  const { t } = useTranslation('calendar');
  const now = Number(dayInVietnam().slice(0, 4));
  const [year, setYear] = useState(now);
  const [isOpen, setOpen] = useState(false);
  const query = useQuery(yearQuery(year));
  const shown = query.data;
  return (
    <Page
      title={t('year.title')} back={{ to: '/models/deadlines', label: t('title') }} lead={t('year.lead')}
      headline={shown ? headline(shown, t) : t('year.title')}
      acts={shown?.mayDeclare ? (
        <Button leftSection={<IconCalendarCheck size={16} />} onClick={() => { setOpen(true); }}>{t('year.declare', { year })}</Button>
      ) : undefined}
    >
      <Group>
        <NativeSelect
          label={t('year.year')} value={String(year)} data={Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, at) => String(now - YEARS_AROUND + at))}
          onChange={event => { setYear(Number(event.currentTarget.value)); }}
        />
      </Group>
      <Panel flush><QueryView query={query}>{({ days }) => <Days days={days} />}</QueryView></Panel>
      {isOpen && shown ? <YearDialog of={shown} onClose={() => { setOpen(false); }} /> : null}
    </Page>
  );
}

function headline({ year, declared, days }: Year, t: (key: string, facts: Readonly<Record<string, unknown>>) => string): string {
  return declared ? t('year.declared', { year, count: days.length }) : t('year.open', { year });
}

function Days({ days }: { days: readonly SpecialDay[] }) {
  const { t } = useTranslation('calendar');
  const name = useName();
  const isPhone = useIsPhone();
  if (days.length === 0) return <p className="note">{t('year.none')}</p>;
  if (isPhone) {
    return (
      <RowCards label={t('year.title')}>
        {days.map(day => (
          <RowCard key={day.day} title={<><span className="num">{formatDay(day.day)}</span> · {name(day)}</>} foot={<span>{day.reason ?? t('year.product')}</span>}>
            <Tag>{t(`year.kind.${day.kind}`)}</Tag>
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('year.title')}>
      <thead><tr><th scope="col">{t('year.day')}</th><th scope="col">{t('name')}</th><th scope="col">{t('year.kindOf')}</th><th scope="col">{t('source')}</th></tr></thead>
      <tbody>
        {days.map(day => (
          <tr key={day.day}>
            <td className="num">{formatDay(day.day)}</td><td>{name(day)}</td><td>{t(`year.kind.${day.kind}`)}</td><td>{day.reason ?? t('year.product')}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
