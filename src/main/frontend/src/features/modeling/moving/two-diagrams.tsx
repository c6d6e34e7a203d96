import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatNumber } from '@/shared/lib/format';
import { QueryView } from '@/shared/ui/state-views';
import { diagramQuery } from '../api';
import { type Badge, DiagramStage, type Marks } from '../diagram-stage';
import view from '../diagram-view.module.css';
import { type Fault, type Proposal, versionWords } from './moving-api';
import classes from './moving.module.css';
import type { Pairs } from './use-pairs';

const HEIGHT = 380;

/** The version that runs beside the one that cases move to: a step is pointed at on the left, then where it leads on the right. */
export function TwoDiagrams({ proposal, pairs, faults }: { proposal: Proposal; pairs: Pairs; faults: readonly Fault[] }) {
  const { t, i18n } = useTranslation('moving');
  const { from, to } = proposal;
  const tokens = useMemo((): Badge[] => from.steps.filter(step => step.running > 0).map(step => ({
    element: step.id, text: formatNumber(step.running, i18n.language), tone: pairs.targetOf.has(step.id) ? 'accent' : 'late',
    title: t('map.running', { count: step.running }),
  })), [from, pairs.targetOf, i18n.language, t]);
  const left = useMemo((): Marks => ({
    'is-paired': [...pairs.targetOf.keys()],
    'is-astray': [...faults.map(fault => fault.source), ...from.steps.filter(step => step.running > 0 && !pairs.targetOf.has(step.id)).map(step => step.id)],
    'is-chosen': pairs.chosen ? [pairs.chosen] : [],
  }), [from, pairs.targetOf, pairs.chosen, faults]);
  const right = useMemo((): Marks => ({
    'is-paired': [...pairs.targetOf.values()],
    'is-chosen': [...pairs.targetOf].filter(([source]) => source === pairs.chosen).map(([, target]) => target),
  }), [pairs.targetOf, pairs.chosen]);
  const first = from.steps.find(step => step.running > 0)?.id ?? '';
  const sides = [
    { version: from, title: t('map.from', { version: versionWords(from) }), marks: left, badges: tokens, choose: pairs.choose, lookAt: first },
    { version: to, title: t('map.to', { version: versionWords(to) }), marks: right, badges: undefined, choose: pairs.leadChosen,
      lookAt: pairs.targetOf.get(pairs.chosen ?? first) ?? first },
  ];
  return (
    <div>
      <div className={classes.sides}>
        {sides.map(({ version, title, marks, badges, choose, lookAt }) => (
          <Side key={version.definitionId} definitionId={version.definitionId} title={title} marks={marks} badges={badges} lookAt={lookAt} onChoose={choose} />
        ))}
      </div>
      <div className={view.legend}>
        <span><span className={view.swatch} data-kind="paired" />{t('map.paired')}</span>
        <span><span className={view.swatch} data-kind="astray" />{t('map.astray')}</span>
        <span><span className={view.swatch} data-kind="chosen" />{t('map.chosen')}</span>
      </div>
    </div>
  );
}

interface SideProps {
  definitionId: string;
  title: string;
  marks: Marks;
  badges: readonly Badge[] | undefined;
  lookAt: string;
  onChoose: (element: string) => void;
}

function Side({ definitionId, title, marks, badges, lookAt, onChoose }: SideProps) {
  const xml = useQuery(diagramQuery(definitionId));
  return (
    <div>
      <h3 className={classes.side}>{title}</h3>
      <QueryView query={xml} loading={<Skeleton height={HEIGHT} />}>
        {text => <DiagramStage xml={text} height={HEIGHT} label={title} marks={marks} lookAt={lookAt} onChoose={onChoose} {...(badges ? { badges } : {})} />}
      </QueryView>
    </div>
  );
}
