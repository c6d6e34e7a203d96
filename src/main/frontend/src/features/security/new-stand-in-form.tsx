import { Button, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconUserPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { LongSelect } from '@/shared/ui/long-select';
import { Notice } from '@/shared/ui/notice';
import { Panel } from '@/shared/ui/panel';
import { appoint, candidatesQuery, standInsQuery } from './stand-ins-api';
import classes from './tokens.module.css';

const empty = { standInId: '', fromOn: '', untilOn: '', reason: '' };

/** Appoints somebody to act for whoever is signed in; what was typed stays when it is refused. */
export function NewStandInForm() {
  const { t } = useTranslation('security');
  const client = useQueryClient();
  const [values, setValues] = useState(empty);
  const [part, setPart] = useState('');
  const candidates = useQuery({ ...candidatesQuery(part), placeholderData: keepPreviousData });
  const make = useMutation({
    mutationFn: () => appoint(values),
    onSuccess: () => {
      setValues(empty);
      void client.invalidateQueries({ queryKey: standInsQuery.queryKey });
    },
  });
  const complete = Object.values(values).every(value => value.trim() !== '');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (complete && !make.isPending) make.mutate();
  }

  const set = (name: keyof typeof empty) => (value: string) => { setValues(before => ({ ...before, [name]: value })); };
  return (
    <Panel title={t('standIns.new')}>
      <form onSubmit={submit} className={classes.appoint}>
        <LongSelect
          label={t('standIns.who')} placeholder={t('standIns.whoHint')} searchable searchValue={part} onSearchChange={setPart}
          data={(candidates.data ?? []).map(one => ({ value: one.id, label: one.post ? `${one.name} – ${one.post}` : one.name }))}
          filter={({ options }) => options} nothingFoundMessage={t('standIns.nobody')}
          value={values.standInId || null} onChange={value => { set('standInId')(value ?? ''); }}
        />
        <TextInput type="date" label={t('standIns.from')} value={values.fromOn} onChange={event => { set('fromOn')(event.currentTarget.value); }} />
        <TextInput type="date" label={t('standIns.until')} value={values.untilOn} onChange={event => { set('untilOn')(event.currentTarget.value); }} />
        <TextInput label={t('standIns.reason')} maxLength={500} value={values.reason} onChange={event => { set('reason')(event.currentTarget.value); }} />
        <Button type="submit" leftSection={<IconUserPlus size={16} />} loading={make.isPending} disabled={!complete}>{t('standIns.appoint')}</Button>
      </form>
      {make.error ? <Notice tone="late" role="alert" title={(isProblem(make.error) && make.error.message) || t('standIns.failed')} /> : null}
    </Panel>
  );
}
