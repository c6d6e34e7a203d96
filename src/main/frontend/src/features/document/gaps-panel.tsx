import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Panel } from '@/shared/ui/panel';
import { type Gap, gapsQuery } from './register-api';

/** Numbers that are missing in the series that are kept here; nothing where none is. */
export function GapsPanel({ year }: { year: string }) {
  const { t } = useTranslation('paper');
  const gaps = useQuery(gapsQuery(year)).data ?? [];
  if (gaps.length === 0) return null;
  const series = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const name = `${gap.kind}, ${gap.issuer}`;
    series.set(name, [...series.get(name) ?? [], gap]);
  }
  return (
    <Panel title={t('gaps.title', { year })}>
      <ul>{[...series].map(([name, missing]) => <li key={name}>{name}: {missing.map(gap => gap.number).join(', ')}</li>)}</ul>
    </Panel>
  );
}
