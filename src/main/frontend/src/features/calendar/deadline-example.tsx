import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { dayInVietnam, formatDay } from '@/shared/lib/format';
import { exampleQuery, type Terms } from './deadlines-api';

const QUIET = 300;

/** What the deadline would come to whose event happens on a chosen day, with the days off that it passes over. */
export function DeadlineExample({ terms: { amount, unit, endRule } }: { terms: Terms }) {
  const { t } = useTranslation('calendar');
  const [from, setFrom] = useState(dayInVietnam());
  const [asked] = useDebouncedValue({ from, amount, unit, endRule }, QUIET);
  const example = useQuery(exampleQuery(asked)).data;
  return (
    <div>
      <TextInput type="date" label={t('example.from')} value={from} onChange={event => { setFrom(event.currentTarget.value); }} />
      <p role="status" style={{ margin: '6px 0 0' }}>
        {example ? <b>{t('example.due', { day: formatDay(example.dueOn) })}</b> : null}
        {example && example.skipped.length > 0 ? ` ${t('example.skipped', { days: example.skipped.map(formatDay).join(', ') })}` : null}
        {example?.provisional ? ` ${t('example.provisional')}` : null}
      </p>
    </div>
  );
}
