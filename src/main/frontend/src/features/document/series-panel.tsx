import { Alert, Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { useTranslation } from '@/shared/i18n';
import { dayInVietnam, formatDay } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import { type Body, decideSeries, seriesQuery } from './register-api';

/** Which bodies number their papers in a series of their own here; administrators change it from a day on. */
export function SeriesPanel() {
  const { t } = useTranslation('paper');
  const series = useQuery(seriesQuery).data;
  const [changing, setChanging] = useState<Body | null>(null);
  if (!series?.mayDecide) return null;
  return (
    <Panel title={t('series.title')}>
      <Text size="sm">{t('series.what')}</Text>
      {changing ? <SwitchDialog body={changing} close={() => { setChanging(null); }} /> : null}
      <ul>
        {series.bodies.map(body => (
          <li key={body.issuer}>
            <Group gap="xs">
              <span>{body.name} ({body.symbol}): {body.switched[0] ? t(body.switched[0].own ? 'series.on' : 'series.off', { date: formatDay(body.switched[0].since) }) : t('series.never')}</span>
              <Button variant="default" size="xs" aria-label={`${t('series.act')}: ${body.name}`} onClick={() => { setChanging(body); }}>{t('series.act')}</Button>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function SwitchDialog({ body, close }: { body: Body; close: () => void }) {
  const { t } = useTranslation('paper');
  const client = useQueryClient();
  const [since, setSince] = useState(dayInVietnam(new Date()));
  const [own, setOwn] = useState(body.switched[0]?.own ?? false);
  const deciding = useMutation({
    mutationFn: () => decideSeries(body.issuer, since, own),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deciding.mutate();
  };
  return (
    <Modal opened onClose={close} title={`${t('series.title')}: ${body.name}`} closeButtonProps={{ 'aria-label': t('common:cancel') }} closeOnClickOutside={false}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {deciding.error ? <Alert color="red" variant="light" role="alert">{(isProblem(deciding.error) && deciding.error.message) || t('common:state.failed.text')}</Alert> : null}
          <Checkbox label={t('series.own')} checked={own} onChange={event => { setOwn(event.currentTarget.checked); }} />
          <TextInput type="date" label={t('series.since')} required value={since} onChange={event => { setSince(event.currentTarget.value); }} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" loading={deciding.isPending}>{t('series.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
