import { ActionIcon, Alert, Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, UNREACHABLE } from '@/shared/api/problem';
import type { Remark, TaskDetail } from './worklist-api';

function Problem({ problem }: { problem: unknown }) {
  const { t } = useTranslation('worklist');
  if (!(problem instanceof ApiProblem)) return null;
  return <Alert color="red" variant="light" role="alert">{problem.code === UNREACHABLE ? t('common:state.offline.text') : problem.message}</Alert>;
}

/** Gives a task back to the group, with the reason. */
export function ReleaseDialog({ busy, problem, close, send }: {
  busy: boolean; problem: unknown; close: () => void; send: (reason: string) => void;
}) {
  const { t } = useTranslation('worklist');
  const [reason, setReason] = useState('');
  return (
    <Modal opened onClose={close} title={t('task.release')}>
      <Stack>
        <Problem problem={problem} />
        <Textarea label={t('task.release.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={3} required data-autofocus />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
          <Button loading={busy} disabled={!reason.trim()} onClick={() => send(reason)}>{t('task.release')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface Component { key?: string; label?: string; components?: Component[] }

function fieldsOf(components: Component[] = []): { value: string; label: string }[] {
  return components.flatMap((component) => [
    ...(component.key && component.label ? [{ value: component.key, label: component.label }] : []),
    ...fieldsOf(component.components),
  ]);
}

/** Sends the work back with remarks, each pinned to a field or about the whole. */
export function ReturnDialog({ detail, busy, problem, close, send }: {
  detail: TaskDetail; busy: boolean; problem: unknown; close: () => void; send: (remarks: Remark[]) => void;
}) {
  const { t } = useTranslation('worklist');
  const [remarks, setRemarks] = useState<Remark[]>([{ path: '', text: '' }]);
  const fields = fieldsOf((detail.form?.components as Component[]) ?? []);
  const change = (index: number, changes: Partial<Remark>) =>
    setRemarks(remarks.map((remark, place) => (place === index ? { ...remark, ...changes } : remark)));
  return (
    <Modal opened onClose={close} size="lg" title={t('task.return.to', { step: detail.returnTo?.name ?? '' })}>
      <Stack>
        <Problem problem={problem} />
        {remarks.map((remark, index) => (
          <Group key={index} align="flex-end" wrap="nowrap">
            <Stack gap={4} className="grow">
              <Select label={t('task.return.field')} placeholder={t('task.return.whole')} data={fields} value={remark.path || null} clearable
                onChange={(path) => change(index, { path: path ?? '' })} />
              <Textarea label={t('task.return.text')} value={remark.text} autosize minRows={2} required
                onChange={(event) => change(index, { text: event.currentTarget.value })} />
            </Stack>
            {remarks.length > 1 && (
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('task.return.remove')} onClick={() => setRemarks(remarks.filter((_, place) => place !== index))}>
                <IconTrash size={18} />
              </ActionIcon>
            )}
          </Group>
        ))}
        <Button variant="subtle" leftSection={<IconPlus size={16} />} onClick={() => setRemarks([...remarks, { path: '', text: '' }])}>{t('task.return.add')}</Button>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
          <Button loading={busy} disabled={!remarks.some((remark) => remark.text.trim())} onClick={() => send(remarks.filter((remark) => remark.text.trim()))}>
            {t('task.return')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
