import { Button } from '@mantine/core';
import { IconFlask, IconGitCompare, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link, useParams } from '@/shared/routing/routing';
import { useIsNarrow } from '@/shared/lib/use-media';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/state-views';
import { DraftStateTag } from '../drafts/draft-state-tag';
import { type DraftDetail, draftQuery } from '../drafts/drafts-api';
import { DraftActs } from '../release/draft-acts';
import { DraftStanding } from '../release/draft-standing';
import { OvertakenNotice } from '../release/overtaken-notice';
import { ConflictDialog } from './conflict-dialog';
import { DraftMenu } from './draft-menu';
import { LeaveGuard } from './leave-guard';
import { ReadOnlyFiles } from './read-only-files';
import { SaveNote } from './save-note';
import { SavesDrawer } from './saves-drawer';
import { useDraftFiles } from './use-draft-files';
import { usePresence } from './use-presence';
import { Workshop } from './workshop';
import classes from './workshop.module.css';

/** One draft: what state it is in, who works on it, its files and the way to its release. */
export function DraftPage() {
  const { draftId = '' } = useParams();
  const draft = useQuery(draftQuery(draftId));
  return <QueryView query={draft}>{detail => <OpenDraft key={`${detail.draft.id} ${detail.draft.state}`} detail={detail} />}</QueryView>;
}

function OpenDraft({ detail }: { detail: DraftDetail }) {
  const { t } = useTranslation('modeling');
  const { draft } = detail;
  const work = useDraftFiles(detail);
  const present = usePresence(draft.id, draft.editing);
  const [isShowingSaves, setShowingSaves] = useState(false);
  const isNarrow = useIsNarrow();
  const isOpen = draft.state === 'OPEN';
  const isReadOnly = !isOpen || isNarrow;
  return (
    <Page
      title={draft.name} back={{ to: '/models', label: t('models.title') }} fill={!isNarrow}
      headline={<>{draft.name} <DraftStateTag state={draft.state} /></>}
      lead={(
        <span className={classes.meta}>
          <span>{draft.baseVersion === null ? t('draft.fresh') : t('draft.basedOn', { version: draft.baseVersion })}</span>
          <SaveNote state={work.save} />
          {present.length > 0 ? <span><IconUsers size={16} stroke={1.75} aria-hidden />{t('draft.alsoHere', { names: present.map(({ name }) => name).join(', ') })}</span> : null}
        </span>
      )}
      acts={(
        <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          {detail.baseDefinitionId ? (
            <Button component={Link} to={`/models/drafts/${draft.id}/differences`} variant="default" leftSection={<IconGitCompare size={16} stroke={1.75} />}>
              {t('draft.differences')}
            </Button>
          ) : null}
          {draft.kind === 'FORM' ? null : (
            <Button component={Link} to={`/models/drafts/${draft.id}/try`} variant="default" leftSection={<IconFlask size={16} stroke={1.75} />}>
              {t('sandbox:page.title')}
            </Button>
          )}
          <DraftActs detail={detail} work={work} />
          <DraftMenu detail={detail} work={work} isReadOnly={isReadOnly} onSaves={() => { setShowingSaves(true); }} />
        </div>
      )}
    >
      <DraftStanding detail={detail} isNarrow={isNarrow} />
      <OvertakenNotice detail={detail} work={work} />
      {isReadOnly ? <ReadOnlyFiles files={work.files} /> : <Workshop detail={detail} work={work} />}
      {isShowingSaves ? <SavesDrawer id={draft.id} work={work} isReadOnly={isReadOnly} onClose={() => { setShowingSaves(false); }} /> : null}
      <ConflictDialog id={draft.id} work={work} />
      <LeaveGuard work={work} />
    </Page>
  );
}
