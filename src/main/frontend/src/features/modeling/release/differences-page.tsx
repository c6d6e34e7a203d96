import { useQuery } from '@tanstack/react-query';
import { IconEqual } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link, useParams } from '@/shared/routing/routing';
import { formatNumber } from '@/shared/lib/format';
import { FactsTable } from '@/shared/ui/facts-table';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, LoadingView, QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { diagramQuery } from '../api';
import { fileKind, fileStem } from '../drafts/draft-files';
import { type Change, type Differences, differencesQuery, type DraftDetail, draftQuery, type Effect } from '../drafts/drafts-api';
import { useExpert } from '../use-expert';
import classes from './differences.module.css';

const DiagramPaper = lazy(() => import('../diagram-paper'));

/** What a draft changes of what is in force: on the diagrams, in words, and for the cases that are running. */
export function DifferencesPage() {
  const { t } = useTranslation('modeling');
  const { draftId = '' } = useParams();
  const draft = useQuery(draftQuery(draftId));
  const differences = useQuery(differencesQuery(draftId));
  const name = draft.data?.draft.name ?? '';
  return (
    <Page
      title={t('differences.title')} back={{ to: `/models/drafts/${draftId}`, label: name || t('drafts.title') }}
      headline={differences.data ? t('differences.headline', { count: differences.data.changes.length }) : t('differences.title')}
      lead={draft.data && draft.data.draft.baseVersion !== null ? t('differences.lead', { name, version: draft.data.draft.baseVersion }) : undefined}
    >
      <QueryView query={draft}>
        {detail => <QueryView query={differences}>{found => <Found detail={detail} found={found} />}</QueryView>}
      </QueryView>
    </Page>
  );
}

function Found({ detail, found }: { detail: DraftDetail; found: Differences }) {
  const { t } = useTranslation('modeling');
  const [wanted, setWanted] = useState<{ element: string; at: number } | null>(null);
  const after = detail.files.find(file => fileKind(file.path) === 'bpmn');
  const base = found.baseDefinitionId;
  if (found.changes.length === 0) {
    return <Panel><EmptyView title={t('differences.none')} icon={<IconEqual size={28} stroke={1.5} />}>{t('differences.noneWhy')}</EmptyView></Panel>;
  }
  return (
    <>
      {after && base ? <Papers base={base} text={after.text} changes={found.changes} wanted={wanted} /> : null}
      <Panel title={t('differences.changes')} flush>
        <Changes changes={found.changes} onGo={element => { setWanted(before => ({ element, at: (before?.at ?? 0) + 1 })); }} />
      </Panel>
      <Panel title={t('differences.effects')} flush><Effects effects={found.effects} /></Panel>
    </>
  );
}

interface PapersProps {
  base: string;
  text: string;
  changes: readonly Change[];
  wanted: { element: string; at: number } | null;
}

function Papers({ base, text, changes, wanted }: PapersProps) {
  const { t } = useTranslation('modeling');
  const before = useQuery(diagramQuery(base));
  const marks = useMemo(() => {
    const of = (kind: Change['kind']) => ({ name: `is-${kind.toLowerCase()}`, elements: changes.filter(change => change.kind === kind).map(change => change.element) });
    return { before: [of('REMOVED'), of('CHANGED')], after: [of('ADDED'), of('CHANGED')] };
  }, [changes]);
  return (
    <div>
      <div className={classes.papers}>
        <Panel title={t('differences.before')} flush>
          <div className={classes.paper}>
            <QueryView query={before}>
              {xml => <Suspense fallback={<LoadingView />}><DiagramPaper text={xml} marks={marks.before} wanted={wanted} label={t('differences.before')} /></Suspense>}
            </QueryView>
          </div>
        </Panel>
        <Panel title={t('differences.after')} flush>
          <div className={classes.paper}>
            <Suspense fallback={<LoadingView />}><DiagramPaper text={text} marks={marks.after} wanted={wanted} label={t('differences.after')} /></Suspense>
          </div>
        </Panel>
      </div>
      <p className={classes.legend}>
        {(['ADDED', 'CHANGED', 'REMOVED'] as const).map(kind => <span key={kind}><i data-kind={kind} aria-hidden />{t(`differences.kind.${kind}`)}</span>)}
      </p>
    </div>
  );
}

const tones = { ADDED: 'ok', CHANGED: 'soon', REMOVED: 'late' } as const;

function Changes({ changes, onGo }: { changes: readonly Change[]; onGo: (element: string) => void }) {
  const { t } = useTranslation('modeling');
  const [isExpert] = useExpert();
  return (
    <ul className={classes.changes}>
      {changes.map((change, index) => (
        <li key={`${change.file} ${change.element} ${index}`}>
          <Tag tone={tones[change.kind]}>{t(`differences.kind.${change.kind}`)}</Tag>
          <div>
            {change.sentence}
            <small>{change.fileName}{isExpert ? ` (${fileStem(change.file)})` : ''}{fileKind(change.file) === 'bpmn' && change.element ? (
              <> · <button type="button" className={classes.place} onClick={() => { onGo(change.element); }}>{t('differences.show')}</button></>
            ) : null}</small>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Effects({ effects }: { effects: readonly Effect[] }) {
  const { t, i18n } = useTranslation('modeling');
  if (effects.length === 0) return <EmptyView title={t('differences.noEffects')}>{t('differences.noEffectsWhy')}</EmptyView>;
  return (
    <FactsTable label={t('differences.effects')}>
      <thead>
        <tr>
          <th scope="col">{t('differences.step')}</th><th scope="col">{t('models.version')}</th>
          <th scope="col" className="right">{t('models.running')}</th><th scope="col">{t('differences.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {effects.map(effect => (
          <tr key={`${effect.definitionId} ${effect.element}`}>
            <td>{effect.name}</td>
            <td className="num"><Link to={`/models/${encodeURIComponent(effect.definitionId)}`}>{effect.version}</Link></td>
            <td className="right">{formatNumber(effect.running, i18n.language)}</td>
            <td>
              <Tag tone={effect.stranded ? 'late' : 'ok'}>{t(effect.stranded ? 'differences.stranded' : 'differences.goesOn')}</Tag>
              {effect.sentence ? <div style={{ color: 'var(--muted)' }}>{effect.sentence}</div> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
