import { Button, Group } from '@mantine/core';
import { IconArrowsTransferDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatNumber } from '@/shared/lib/format';
import { Notice } from '@/shared/ui/notice';
import { type Model, modelsQuery } from '../api';
import { versionWords } from './moving-api';

/** Offers to move the cases that still run on earlier versions of a process: how many, from where, and a look before anything happens. */
export function MoveOffer({ processKey }: { processKey: string }) {
  const { t, i18n } = useTranslation('moving');
  const versions = (useQuery(modelsQuery).data?.items ?? []).filter(model => model.key === processKey).sort((a, b) => b.version - a.version);
  const [newest, ...earlier] = versions;
  const left = earlier.filter(model => model.running > 0);
  if (!newest || left.length === 0) return null;
  const figure = (count: number) => formatNumber(count, i18n.language);
  const count = left.reduce((sum, model) => sum + model.running, 0);
  const address = (model: Model) => `/models/${encodeURIComponent(model.definitionId)}/move?to=${encodeURIComponent(newest.definitionId)}`;
  return (
    <Notice tone="accent" title={t('offer.title', { count, figure: figure(count) })}>
      <p style={{ margin: '0 0 8px' }}>{t('offer.why', { version: versionWords(newest) })}</p>
      <Group gap="xs">
        {left.map(model => (
          <Button key={model.definitionId} component={Link} to={address(model)} variant="default" leftSection={<IconArrowsTransferDown size={16} stroke={1.75} />}>
            {t('offer.act', { count: model.running, figure: figure(model.running), version: versionWords(model) })}
          </Button>
        ))}
      </Group>
    </Notice>
  );
}
