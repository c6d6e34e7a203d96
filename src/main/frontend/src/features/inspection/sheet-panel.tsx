import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatNumber } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import { QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { type Sheet, type SheetSection, sheetQuery } from './api';

/** The checklist of an inspection: its sections with their progress, the unit's own score beside the verified one. */
export function SheetPanel({ inspectionId }: { inspectionId: string }) {
  const { t } = useTranslation('inspection');
  const query = useQuery(sheetQuery(inspectionId));
  return (
    <Panel title={t('sheet.title')} aside={query.data ? <ScoreLine sheet={query.data} /> : null} flush>
      <QueryView query={query}>{sheet => <Sections sheet={sheet} />}</QueryView>
    </Panel>
  );
}

function ScoreLine({ sheet }: { sheet: Sheet }) {
  const { t, i18n } = useTranslation('inspection');
  const { self, verified, rating } = sheet.score;
  const show = (score: number | null) => (score === null ? '–' : `${formatNumber(score, i18n.language)} %`);
  return <>{t('sheet.score', { self: show(self), verified: show(verified) })}{rating ? ` · ${t(`rating.${rating}`)}` : null}</>;
}

function Sections({ sheet }: { sheet: Sheet }) {
  const { t, i18n } = useTranslation('inspection');
  // A copy that a device kept from before has no scores of areas.
  const share = ({ score }: Partial<SheetSection>) => (score?.verified ? ` · ${formatNumber(score.verified, i18n.language)} %` : '');
  return (
    <table className="facts-table">
      <thead>
        <tr><th scope="col">{t('sheet.section')}</th><th scope="col" className="right">{t('sheet.self')}</th><th scope="col" className="right">{t('sheet.verified')}</th><th scope="col">{t('sheet.state')}</th></tr>
      </thead>
      <tbody>
        {sheet.sections.map(({ section, right, progress, self, score }) => (
          <tr key={section.id}>
            <td><Link to={`/sections/${section.id}`}>{section.name}</Link></td>
            <td className="right">{self.answered}/{self.total}</td>
            <td className="right">{progress.answered}/{progress.total}{share({ score })}</td>
            <td>{section.closed ? <Tag tone="ok">{t('sheet.closed')}</Tag> : <Tag>{t(`sheet.right.${right}`)}</Tag>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
