import { Button } from '@mantine/core';
import { IconArrowsTransferDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { Page } from '@/shared/ui/page';
import { diagramQuery, type Model, modelsQuery } from '../api';
import { elementNames } from '../drawn-names';
import { MoveOffer } from '../moving/move-offer';
import { InsightPanels } from './insight-panels';
import classes from './insight.module.css';
import { WordButton } from './word-button';

interface ManagedProps {
  model: Model;
  lead: ReactNode;
  back: { to: string; label: string };
}

/** A process for those who manage it: how it runs, and what they may do with it. Loaded as a chunk of its own, hence the default export. */
export default function ManagedModel({ model, lead, back }: ManagedProps) {
  const { t, i18n } = useTranslation('moving');
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const xml = useQuery(diagramQuery(model.definitionId)).data;
  const names = useMemo(() => elementNames(xml ?? '', i18n.language), [xml, i18n.language]);
  const models = useQuery(modelsQuery).data?.items ?? [];
  const movable = model.running > 0 && models.some(other => other.key === model.key && other.definitionId !== model.definitionId);
  const acts = (
    <div className={classes.acts}>
      <WordButton model={model} viewer={viewer} />
      {movable ? (
        <Button component={Link} to={`/models/${encodeURIComponent(model.definitionId)}/move`} leftSection={<IconArrowsTransferDown size={16} />}>{t('act')}</Button>
      ) : null}
    </div>
  );
  const isNewest = models.every(other => other.key !== model.key || other.version <= model.version);
  return (
    <Page title={model.name} lead={lead} back={back} acts={acts}>
      {isNewest ? <MoveOffer processKey={model.key} /> : null}
      <InsightPanels model={model} names={names} onViewer={setViewer} />
    </Page>
  );
}
