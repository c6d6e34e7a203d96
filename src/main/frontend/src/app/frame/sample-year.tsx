import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '@/shared/api/client';
import type { DemoProgressView } from '@/shared/api/types';
import { Notice } from '@/shared/ui/notice';
import classes from './app-frame.module.css';

const WHILE_PLAYING = 1500;

/** Says that the sample year is being played, and shows everything anew when it is done. */
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
  const wasPlaying = useRef(false);

  useEffect(() => {
    if (wasPlaying.current && !playing) void client.invalidateQueries();
    wasPlaying.current = playing;
  }, [client, playing]);

  if (!playing) return null;
  return (
    <div className={classes.sampleYear}>
      <Notice tone="accent" role="status" title={t('frame.sampleYear', { percent: data?.percent ?? 0 })} />
    </div>
  );
}
