import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconDice5 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import type { FieldOverview } from '@/shared/field/field-sheets';
import { formatNumber } from '@/shared/lib/format';
import { FigureField } from '@/shared/ui/figure-field';
import { Notice } from '@/shared/ui/notice';
import { Panel } from '@/shared/ui/panel';
import { SourceTag } from '@/shared/ui/source-tag';
import { drawSample } from './field-api';
import classes from './field.module.css';

const LARGEST_SEED = 999_999_999;
const anySeed = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % LARGEST_SEED;

/** What the sample was drawn from, and the draw itself for those who may. */
export function DrawPanel({ overview, mayDraw }: { overview: FieldOverview; mayDraw: boolean }) {
  const { t, i18n } = useTranslation('field');
  const { sample, library } = overview;
  const rule = library.sampleRule;
  return (
    <Panel title={t('draw.title')} aside={<SourceTag source={library.sources.DOSSIERS ?? 'OPEN'} />}>
      <div className={classes.draw}>
        <p className={classes.facts}>
          {sample ? t(sample.listed ? 'draw.doneListed' : 'draw.doneCounted', {
            dossiers: formatNumber(sample.dossiers, i18n.language), size: sample.size, proposed: sample.proposedSize, seed: String(sample.seed),
          }) : t('draw.rule', { share: rule.sharePercent, minimum: rule.minimum, maximum: rule.maximum })}
        </p>
        {mayDraw ? sample ? <details className={classes.more}><summary>{t('draw.again')}</summary><DrawForm overview={overview} /></details>
          : <DrawForm overview={overview} /> : null}
      </div>
    </Panel>
  );
}

function DrawForm({ overview }: { overview: FieldOverview }) {
  const { t } = useTranslation('field');
  const client = useQueryClient();
  const { sample, library, subjectId } = overview;
  const [listed, setListed] = useState(true);
  const [text, setText] = useState('');
  const [counts, setCounts] = useState<Record<string, number | null>>(sample && !sample.listed ? sample.byStratum : {});
  const [seed, setSeed] = useState<number | null>(sample?.seed ?? anySeed);
  const [size, setSize] = useState<number | null>(null);
  const draw = useMutation({
    mutationFn: () => drawSample(subjectId, {
      text: listed ? text : null, seed: seed ?? 0, size,
      counts: listed ? null : Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => entry[1] !== null)),
    }),
    onSuccess: () => client.resetQueries({ queryKey: ['field', subjectId] }),
  });
  const isUnread = [seed, size, ...(listed ? [] : Object.values(counts))].some(Number.isNaN);
  const problem = isProblem(draw.error) ? draw.error : null;
  return (
    <form className={classes.draw} onSubmit={event => { event.preventDefault(); draw.mutate(); }}>
      <SegmentedControl
        size="md" value={listed ? 'list' : 'count'} onChange={value => { setListed(value === 'list'); }} aria-label={t('draw.from')}
        data={[{ value: 'list', label: t('draw.list') }, { value: 'count', label: t('draw.count') }]}
      />
      {listed ? (
        <Textarea
          label={t('draw.paste')} description={t('draw.pasteHint')} value={text} rows={8} onChange={event => { setText(event.currentTarget.value); }}
          styles={{ input: { fontFamily: 'monospace', whiteSpace: 'pre', overflowX: 'auto' } }}
        />
      ) : (
        <div className={classes.figures}>
          {library.strata.map(stratum => (
            <FigureField
              key={stratum.code} isWhole label={stratum.name} value={counts[stratum.code] ?? null} min={0} size="md"
              onChange={value => { setCounts({ ...counts, [stratum.code]: value }); }}
            />
          ))}
        </div>
      )}
      <div className={classes.figures}>
        <FigureField isWhole label={t('draw.seed')} value={seed} min={0} max={LARGEST_SEED} size="md" onChange={setSeed} />
        <FigureField isWhole label={t('draw.size')} placeholder={t('draw.byRule')} value={size} min={1} max={500} size="md" onChange={setSize} />
        <Button type="submit" size="md" loading={draw.isPending} disabled={seed === null || isUnread || (listed && text.trim() === '')} leftSection={<IconDice5 size={18} />}>
          {t('draw.act')}
        </Button>
      </div>
      {problem ? (
        <Notice tone="late" role="alert" title={problem.message}>
          {problem.fields.length > 0 ? <ul>{problem.fields.map((field, index) => <li key={index}>{field.message}</li>)}</ul> : null}
        </Notice>
      ) : null}
    </form>
  );
}
