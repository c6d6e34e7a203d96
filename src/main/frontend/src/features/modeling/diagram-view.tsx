import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import type { DiagramProps } from '@/shared/ui/case-diagram';
import { QueryView } from '@/shared/ui/state-views';
import { diagramQuery } from './api';
import { DiagramStage } from './diagram-stage';
import classes from './diagram-view.module.css';

const none: readonly string[] = [];
const HEIGHT = 320;

/** The diagram of a deployed process; shows where a case stands when told. Loaded as a chunk of its own, hence the default export. */
export default function DiagramView({ definitionId, activeElements = none, passedElements = none, height = HEIGHT }: DiagramProps) {
  const { t } = useTranslation('modeling');
  const xml = useQuery(diagramQuery(definitionId));
  const [active, passed] = [activeElements.join(' '), passedElements.join(' ')];
  const marks = useMemo(() => ({ 'is-passed': passed.split(' '), 'is-active': active.split(' ') }), [active, passed]);
  return (
    <QueryView query={xml} loading={<Skeleton height={height} />}>
      {text => (
        <div>
          <DiagramStage xml={text} height={height} marks={marks} />
          {activeElements.length > 0 ? (
            <div className={classes.legend}>
              <span><span className={classes.swatch} data-kind="active" />{t('diagram.active')}</span>
              {passedElements.length > 0 ? <span><span className={classes.swatch} data-kind="passed" />{t('diagram.passed')}</span> : null}
            </div>
          ) : null}
        </div>
      )}
    </QueryView>
  );
}
