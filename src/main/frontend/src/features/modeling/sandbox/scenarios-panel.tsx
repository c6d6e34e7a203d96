import { Button, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatMoment } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import { QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import classes from './sandbox.module.css';
import { deleteScenario, playScenarios, type Report, saveScenario, type Scenario, scenariosQuery } from './sandbox-api';
import { StepFault } from './step-fault';

interface ScenariosPanelProps {
  draftId: string;
  /** The trial that can be kept; empty when none has begun. */
  run: string;
  onReport: (report: Report) => void;
}

/** Runs that are kept and must come out the same before every release. */
export function ScenariosPanel({ draftId, run, onReport }: ScenariosPanelProps) {
  const { t } = useTranslation('sandbox');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const scenarios = useQuery(scenariosQuery(draftId));
  const refresh = () => client.invalidateQueries({ queryKey: scenariosQuery(draftId).queryKey });
  const save = useMutation({ mutationFn: () => saveScenario(draftId, name, run), onSuccess: () => { setName(''); return refresh(); } });
  const remove = useMutation({ mutationFn: (id: string) => deleteScenario(draftId, id), onSuccess: refresh });
  const play = useMutation({ mutationFn: (id: string | null) => playScenarios(draftId, id), onSuccess: report => { onReport(report); return refresh(); } });
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  const count = scenarios.data?.items.length ?? 0;
  return (
    <Panel title={t('scenarios.title')} aside={count > 0 ? t('scenarios.count', { count }) : null}>
      <div className={classes.stack}>
        <p className={classes.muted}>{t('scenarios.what')}</p>
        <QueryView query={scenarios}>
          {page => (
            <ul className={classes.list}>
              {page.items.map(one => (
                <li key={one.id} className={classes.entry}>
                  <ScenarioFacts scenario={one} />
                  <div className={classes.acts}>
                    <Button size="compact-sm" variant="subtle" disabled={play.isPending} leftSection={<IconPlayerPlay size={14} />} onClick={() => { play.mutate(one.id); }} aria-label={t('scenarios.playOne', { name: one.name })}>
                      {t('scenarios.play')}
                    </Button>
                    <Button size="compact-sm" variant="subtle" color="red" disabled={remove.isPending} leftSection={<IconTrash size={14} />} onClick={() => { remove.mutate(one.id); }} aria-label={t('scenarios.removeOne', { name: one.name })}>
                      {t('scenarios.remove')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </QueryView>
        {count > 0 ? <Button variant="default" loading={play.isPending} leftSection={<IconPlayerPlay size={16} stroke={1.75} />} onClick={() => { play.mutate(null); }}>{t('scenarios.playAll')}</Button> : null}
        {run ? (
          <form onSubmit={submit} className={classes.acts}>
            <TextInput label={t('scenarios.name')} required maxLength={200} value={name} onChange={event => { setName(event.currentTarget.value); }} style={{ flex: 1, minWidth: 160 }} />
            <Button type="submit" loading={save.isPending} leftSection={<IconDeviceFloppy size={16} stroke={1.75} />}>{t('scenarios.save')}</Button>
          </form>
        ) : null}
        <StepFault error={save.error ?? play.error ?? remove.error} />
      </div>
    </Panel>
  );
}

function ScenarioFacts({ scenario: { name, steps, createdBy, createdAt, last } }: { scenario: Scenario }) {
  const { t } = useTranslation('sandbox');
  return (
    <>
      <p>
        <strong>{name}</strong>{' '}
        {last === null ? <Tag>{t('scenarios.never')}</Tag> : last.passed ? <Tag tone="ok">{t('scenarios.passed')}</Tag> : <Tag tone="late">{t('scenarios.failed')}</Tag>}{' '}
        {last && !last.current ? <Tag tone="soon">{t('scenarios.old')}</Tag> : null}
      </p>
      <p className={classes.muted}>{t('scenarios.facts', { count: steps, by: createdBy, at: formatMoment(createdAt) })}</p>
      {last?.why ? <p>{last.why}</p> : null}
    </>
  );
}
