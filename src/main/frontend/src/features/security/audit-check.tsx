import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatNumber } from '@/shared/lib/format';
import { Notice } from '@/shared/ui/notice';
import { Panel } from '@/shared/ui/panel';
import { ErrorView } from '@/shared/ui/state-views';
import { type Broken, checkAll, type CheckPart } from './audit-api';
import classes from './audit.module.css';

/** Has all hashes computed anew, shows how far it is and what was found. */
export function AuditCheck() {
  const { t, i18n } = useTranslation('security');
  const [soFar, setSoFar] = useState<CheckPart | null>(null);
  const check = useMutation({ mutationFn: () => checkAll(setSoFar), onMutate: () => { setSoFar(null); } });
  const figure = (value: number) => formatNumber(value, i18n.language);
  const share = soFar && soFar.total > 0 ? Math.min(100, (soFar.chains / soFar.total) * 100) : 0;
  return (
    <Panel title={t('check.title')}>
      <p className={classes.lead}>{t('check.lead')}</p>
      <Button leftSection={<IconShieldCheck size={16} stroke={1.75} />} loading={check.isPending} onClick={() => { check.mutate(); }}>{t('check.act')}</Button>
      <div role="status" className={classes.result}>
        {check.isPending ? (
          <>
            <p>{soFar ? t('check.soFar', { chains: figure(soFar.chains), total: figure(soFar.total) }) : t('check.starts')}</p>
            <Progress value={share} aria-label={t('check.progress')} />
          </>
        ) : null}
        {check.data ? <Result result={check.data} figure={figure} /> : null}
      </div>
      {check.error ? <ErrorView error={check.error} onRetry={() => { check.mutate(); }} /> : null}
    </Panel>
  );
}

function Result({ result, figure }: { result: CheckPart; figure: (value: number) => string }) {
  const { t } = useTranslation('security');
  const looked = t('check.looked', { chains: figure(result.chains), entries: figure(result.entries), texts: figure(result.texts) });
  if (result.items.length === 0) return <Notice tone="ok" title={t('check.whole')}>{looked}</Notice>;
  return (
    <Notice tone="late" title={t('check.broken', { count: result.items.length })}>
      {looked}
      <ul className={classes.broken}>{result.items.map(item => <li key={item.subject + item.id}><BrokenItem item={item} /></li>)}</ul>
    </Notice>
  );
}

function BrokenItem({ item }: { item: Broken }) {
  const { t } = useTranslation('security');
  if (item.sequence === 0) return <>{t('check.text', { id: item.id })}</>;
  return <Link to={`/audit/${item.subject}/${item.id}`}>{t('check.entry', { kind: t(`audit.kind.${item.subject.toUpperCase()}`), number: item.sequence })}</Link>;
}
