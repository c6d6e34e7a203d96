import { Button, FileButton, Group } from '@mantine/core';
import { IconFileImport, IconHistory, IconPencilPlus, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link, useNavigate } from '@/shared/routing/routing';
import { formatMoment } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { FactsTable } from '@/shared/ui/facts-table';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { Dialog } from '../dialog';
import { Fault } from '../release/fault';
import { useExpert } from '../use-expert';
import { MorePages } from '../more-pages';
import { DraftStateTag } from './draft-state-tag';
import { type DraftRow, draftsQuery } from './drafts-api';
import classes from './drafts-panel.module.css';
import { type ImportedSet, importSet } from './import-set';
import { NewDraftDialog } from './new-draft-dialog';

/** The drafts that process managers work on, and the ways to a new one. */
export function DraftsPanel() {
  const { t } = useTranslation('modeling');
  const navigate = useNavigate();
  const client = useQueryClient();
  const drafts = useInfiniteQuery(draftsQuery);
  const [isNew, setNew] = useState(false);
  // The browser says nothing when the same file is chosen again, unless it was forgotten before.
  const forget = useRef<() => void>(null);
  const take = useMutation({
    mutationFn: importSet,
    onSuccess: async ({ id, said }) => {
      await client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      if (said.length === 0) navigate(`/models/drafts/${id}`);
    },
    onSettled: () => { forget.current?.(); },
  });
  const create = <Button leftSection={<IconPlus size={16} />} onClick={() => { setNew(true); }}>{t('drafts.create')}</Button>;
  return (
    <Panel flush>
      <header className={classes.head}>
        <h2>{t('drafts.title')}</h2>
        <div className={classes.acts}>
          <Button component={Link} to="/models/releases" variant="subtle" leftSection={<IconHistory size={16} stroke={1.75} />}>{t('releases.title')}</Button>
          <FileButton multiple resetRef={forget} accept=".zip,.bpmn,.dmn,.form,.xml,.json" onChange={files => { if (files.length > 0) take.mutate(files); }}>
            {({ onClick }) => (
              <Button variant="default" leftSection={<IconFileImport size={16} stroke={1.75} />} loading={take.isPending} onClick={onClick}>{t('drafts.import')}</Button>
            )}
          </FileButton>
          {create}
        </div>
      </header>
      {take.error ? <div className={classes.fault}><Fault error={take.error} /></div> : null}
      <QueryView query={drafts}>
        {found => (found.pages[0]?.items.length === 0
          ? <EmptyView title={t('drafts.none')} icon={<IconPencilPlus size={28} stroke={1.5} />} act={create}>{t('drafts.noneWhy')}</EmptyView>
          : <DraftTable drafts={found.pages.flatMap(page => page.items)} />)}
      </QueryView>
      <MorePages query={drafts} />
      {take.data && take.data.said.length > 0 ? <ImportedDialog imported={take.data} onClose={take.reset} /> : null}
      {isNew ? <NewDraftDialog onClose={() => { setNew(false); }} /> : null}
    </Panel>
  );
}

/** What had to be changed so that the files can be a draft. */
function ImportedDialog({ imported, onClose }: { imported: ImportedSet; onClose: () => void }) {
  const { t } = useTranslation('modeling');
  return (
    <Dialog onClose={onClose} title={t('drafts.imported')}>
      <ul>{imported.said.map((said, place) => <li key={`${String(place)} ${said}`}>{said}</li>)}</ul>
      <Group justify="flex-end">
        <Button component={Link} to={`/models/drafts/${imported.id}`}>{t('drafts.openImported')}</Button>
      </Group>
    </Dialog>
  );
}

function DraftTable({ drafts }: { drafts: readonly DraftRow[] }) {
  const { t } = useTranslation('modeling');
  const [isExpert] = useExpert();
  if (useIsPhone()) return <DraftCards drafts={drafts} />;
  return (
    <FactsTable label={t('drafts.title')}>
      <thead>
        <tr>
          <th scope="col">{t('drafts.name')}</th><th scope="col">{t('drafts.state')}</th>
          <th scope="col">{t('drafts.basedOn')}</th><th scope="col">{t('drafts.savedAt')}</th><th scope="col">{t('drafts.editing')}</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map(draft => (
          <tr key={draft.id}>
            <td>
              <Link to={`/models/drafts/${draft.id}`}>{draft.name}</Link>
              <div style={{ color: 'var(--muted)' }}>{isExpert ? `${draft.key} · ` : ''}{t(`drafts.kind.${draft.kind}`)}</div>
            </td>
            <td><DraftStateTag state={draft.state} /></td>
            <td className="num">{draft.baseVersion === null ? t('drafts.fresh') : t('drafts.version', { version: draft.baseVersion })}</td>
            <td><span className="num">{formatMoment(draft.savedAt)}</span><div style={{ color: 'var(--muted)' }}>{draft.savedBy}</div></td>
            <td>{draft.editing.map(({ name }) => name).join(', ') || '–'}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

function DraftCards({ drafts }: { drafts: readonly DraftRow[] }) {
  const { t } = useTranslation('modeling');
  return (
    <RowCards label={t('drafts.title')}>
      {drafts.map(draft => (
        <RowCard
          key={draft.id} to={`/models/drafts/${draft.id}`} title={draft.name} aside={<DraftStateTag state={draft.state} />}
          foot={<><span>{draft.savedBy}</span><span>{formatMoment(draft.savedAt)}</span></>}
        >
          <small>
            {t(`drafts.kind.${draft.kind}`)} · {draft.baseVersion === null ? t('drafts.fresh') : t('drafts.version', { version: draft.baseVersion })}
          </small>
          {draft.editing.length > 0 ? <><br /><small>{t('drafts.editing')}: {draft.editing.map(({ name }) => name).join(', ')}</small></> : null}
        </RowCard>
      ))}
    </RowCards>
  );
}
