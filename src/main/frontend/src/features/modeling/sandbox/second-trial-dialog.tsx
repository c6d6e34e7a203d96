import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { type ApiProblem, isProblem } from '@/shared/api/problem';
import { Dialog } from '../dialog';
import type { TrialOpening } from './use-trial';

/** Whether a trial was not opened because its manager has another one. */
export function isSecond(error: unknown): error is ApiProblem {
  return isProblem(error) && error.code === 'sandbox-second';
}

const textOf = (error: ApiProblem, fact: string) => {
  const value = error.facts[fact];
  return typeof value === 'string' ? value : '';
};

/** Asks before the trial that somebody has ends for a new one. */
export function SecondTrialDialog({ error, open }: { error: ApiProblem; open: TrialOpening }) {
  const { t } = useTranslation('sandbox');
  const running = textOf(error, 'sandbox');
  return (
    <Dialog title={t('second.title')} onClose={open.reset}>
      <Stack>
        <Text size="sm">{t('second.text', { name: textOf(error, 'name') })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={open.reset}>{t('second.keep')}</Button>
          <Button variant="default" component={Link} to={`/models/drafts/${textOf(error, 'draft')}/try?run=${running}`} onClick={open.reset}>{t('second.goOn')}</Button>
          <Button color="red" onClick={() => { open.mutate(running); }}>{t('second.end')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
