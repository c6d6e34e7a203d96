import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useNavigate } from '@/shared/routing/routing';
import { isProblem } from '@/shared/api/problem';
import { FigureField } from '@/shared/ui/figure-field';
import { openPlan, type PlanRow } from './planning-api';

const LONGEST_TITLE = 250;

interface OpenPlanDialogProps {
  /** The issued plan that the new one changes; its year is kept. */
  amended?: PlanRow;
  close: () => void;
}

/** Opens a plan, or an amendment that starts from what it amends. */
export function OpenPlanDialog({ amended, close }: OpenPlanDialogProps) {
  const { t } = useTranslation('planning');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [year, setYear] = useState<number | null>(amended?.year ?? new Date().getFullYear());
  const [title, setTitle] = useState('');
  const usual = amended ? t('amend.default-title', { title: amended.title }) : t('plans.default-title', { year: year || '' });
  const act = t(amended ? 'amend.act' : 'plans.open');
  const opening = useMutation({
    mutationFn: () => openPlan(year ?? 0, title || usual.slice(0, LONGEST_TITLE), amended?.id ?? null),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries();
      close();
      navigate(`/plans/${id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    opening.mutate();
  };
  return (
    <Modal opened onClose={close} title={act} closeButtonProps={{ 'aria-label': t('common:cancel') }}>
      <form onSubmit={submit}>
        <Stack>
          {opening.error ? <Alert color="red" variant="light" role="alert">{(isProblem(opening.error) && opening.error.message) || t('common:state.failed.text')}</Alert> : null}
          {amended ? <Text size="sm">{t('amend.what')}</Text> : <FigureField isWhole label={t('plans.year')} value={year} onChange={setYear} min={2000} max={2100} required data-autofocus />}
          <TextInput label={t('plans.name')} placeholder={usual} value={title} maxLength={LONGEST_TITLE}
            onChange={(event) => setTitle(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" disabled={!year} loading={opening.isPending}>{act}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
