import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@/shared/i18n';
import { getJson } from '@/shared/api/client';
import type { DemoProgressView } from '@/shared/api/types';
import { formatDay } from '@/shared/lib/format';
import { Notice } from '@/shared/ui/notice';
import classes from './app-frame.module.css';

const WHILE_PLAYING = 1500;

/** Says that the sample year is being played, and shows everything anew whenever a month of it is there and when it is done. */
export function SampleYear() {
  const { t } = useTranslation('common');
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['demo'],
    queryFn: ({ signal }) => getJson<DemoProgressView>('/api/demo', signal),
    refetchInterval: query => (query.state.data?.playing ? WHILE_PLAYING : false),
    staleTime: Infinity,
  });
  const playing = data?.playing ?? false;
  const shownTo = data?.shownTo ?? null;
  const before = useRef({ playing: false, shownTo });

  useEffect(() => {
    const isNew = before.current.playing && (!playing || shownTo !== before.current.shownTo);
    before.current = { playing, shownTo };
    if (isNew) void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'demo' });
  }, [client, playing, shownTo]);

  if (!playing) return null;
  return (
    <div className={classes.sampleYear}>
      <Notice tone="accent" role="status" title={t('frame.sampleYear', { percent: data?.percent ?? 0 })}>
        {shownTo ? t('frame.sampleYearTo', { day: formatDay(shownTo) }) : null}
      </Notice>
    </div>
  );
}
