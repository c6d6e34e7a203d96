import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { useParams } from '@/shared/routing/routing';
import { formatNumber } from '@/shared/lib/format';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { Page } from '@/shared/ui/page';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { type Model, modelQuery, modelsQuery } from '../api';
import { MoveForm } from './move-form';
import { MoveList } from './move-list';
import { MoveProgress } from './move-progress';
import { proposalQuery, versionWords } from './moving-api';

const filterNames = ['to', 'move'] as const;

/** Moves the running cases of a version to another: which step leads where, who is meant, what would happen, and the move itself. */
export function MovingPage() {
  const { t, i18n } = useTranslation('moving');
  const { definitionId = '' } = useParams();
  const model = useQuery(modelQuery(definitionId));
  const models = useQuery(modelsQuery);
  return (
    <QueryView query={model}>
      {found => (
        <Page
          title={t('title', { name: found.name })} back={{ to: `/models/${encodeURIComponent(definitionId)}`, label: found.name }}
          headline={t('headline', { count: found.running, figure: formatNumber(found.running, i18n.language), name: found.name, version: versionWords(found) })}
          lead={t('lead')}
        >
          <QueryView query={models}>
            {({ items }) => <Versions model={found} others={items.filter(other => other.key === found.key && other.definitionId !== definitionId)} />}
          </QueryView>
        </Page>
      )}
    </QueryView>
  );
}

function Versions({ model, others }: { model: Model; others: readonly Model[] }) {
  const { t } = useTranslation('moving');
  const [filters, setFilters] = useUrlFilters(filterNames);
  const to = others.find(other => other.definitionId === filters.to) ?? others[0];
  if (filters.move) {
    return (
      <>
        <MoveProgress key={filters.move} id={filters.move} onLeave={() => { setFilters({ move: null }); }} />
        <MoveList processKey={model.key} />
      </>
    );
  }
  if (!to) return <EmptyView title={t('alone.title')}>{t('alone.why')}</EmptyView>;
  return (
    <>
      <NativeSelect
        label={t('to')} size="sm" style={{ maxWidth: 420 }} value={to.definitionId} onChange={event => { setFilters({ to: event.currentTarget.value }); }}
        data={others.map(other => ({ value: other.definitionId, label: t('version', { version: versionWords(other) }) }))}
      />
      <Proposed key={to.definitionId} from={model.definitionId} to={to.definitionId} onMoved={move => { setFilters({ move }); }} />
      <MoveList processKey={model.key} />
    </>
  );
}

function Proposed({ from, to, onMoved }: { from: string; to: string; onMoved: (id: string) => void }) {
  const proposal = useQuery(proposalQuery(from, to));
  return <QueryView query={proposal}>{found => <MoveForm proposal={found} onMoved={onMoved} />}</QueryView>;
}
