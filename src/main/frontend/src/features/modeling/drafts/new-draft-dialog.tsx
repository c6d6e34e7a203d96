import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useNavigate } from '@/shared/routing/routing';
import { LongSelect } from '@/shared/ui/long-select';
import { catalogueQuery, modelsQuery } from '../api';
import { Dialog } from '../dialog';
import { Fault } from '../release/fault';
import { useExpert } from '../use-expert';
import { kebab } from './draft-files';
import { createDraft, type DraftKind, draftsQuery } from './drafts-api';

type Start = 'copy' | 'blank';

/** A draft of a process or table in force, or of a new one, or of a form that no process asks yet. */
export function NewDraftDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('modeling');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [kind, setKind] = useState<DraftKind>('PROCESS');
  const [start, setStart] = useState<Start>('copy');
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState('');
  const choices = useInForce(kind);
  const copied = choices.find(choice => choice.value === chosen);
  const isCopied = start === 'copy' && kind !== 'FORM';
  const isReady = isCopied ? copied !== undefined : kebab(name) !== '';
  const create = useMutation({
    mutationFn: () => (isCopied ? createDraft(kind, copied?.value ?? '', copied?.name ?? '') : createDraft(kind, kebab(name), name.trim())),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      navigate(`/models/drafts/${id}`);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) create.mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('new.title')}>
      <form onSubmit={send}>
        <Stack>
          <SegmentedControl
            aria-label={t('new.kind')} value={kind} data={(['PROCESS', 'TABLE', 'FORM'] as const).map(value => ({ value, label: t(`new.kinds.${value}`) }))}
            onChange={value => { setKind(value as DraftKind); setChosen(null); }}
          />
          {kind === 'FORM' ? <Text size="sm">{t('new.formWhy')}</Text> : (
            <SegmentedControl
              aria-label={t('new.start')} value={start} data={(['copy', 'blank'] as const).map(value => ({ value, label: t(`new.starts.${value}`) }))}
              onChange={value => { setStart(value as Start); }}
            />
          )}
          {isCopied ? (
            <LongSelect
              label={t(`new.of.${kind}`)} required searchable data={choices.map(({ value, label }) => ({ value, label }))} value={chosen} onChange={setChosen}
              nothingFoundMessage={t('task.nothing')} data-autofocus
            />
          ) : (
            <TextInput
              label={t('new.name')} required maxLength={120} value={name} data-autofocus description={kebab(name) ? t('new.key', { key: kebab(name) }) : t('new.keyWhy')}
              onChange={event => { setName(event.currentTarget.value); }}
            />
          )}
          <Fault error={create.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="submit" disabled={!isReady} loading={create.isPending}>{t('drafts.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** What is in force and can be copied, the newest version of each. */
function useInForce(kind: DraftKind): { value: string; label: string; name: string }[] {
  const [isExpert] = useExpert();
  const models = useQuery(modelsQuery);
  const catalogue = useQuery(catalogueQuery);
  if (kind === 'TABLE') return (catalogue.data?.decisions ?? []).map(({ name, label }) => ({ value: name, label: label === name || !isExpert ? label : `${label} (${name})`, name: label }));
  const newest = new Map((models.data?.items ?? []).slice().sort((a, b) => a.version - b.version).map(model => [model.key, model]));
  return [...newest.values()].map(model => ({ value: model.key, label: isExpert ? `${model.name} (${model.key})` : model.name, name: model.name }));
}
