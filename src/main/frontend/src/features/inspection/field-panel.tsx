import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { isProblem } from '@/shared/api/problem';
import { FieldHeadline } from '@/shared/field/field-headline';
import { fieldOverviewQuery, fieldSheets } from '@/shared/field/field-sheets';
import { Panel } from '@/shared/ui/panel';
import { QueryView } from '@/shared/ui/state-views';

/** The sheets that the team fills in the field, each with what it comes to. Who may not know them yet sees no panel. */
export function FieldPanel({ inspectionId }: { inspectionId: string }) {
  const { t } = useTranslation('field');
  const query = useQuery(fieldOverviewQuery(inspectionId));
  if (isProblem(query.error, 404)) return null;
  return (
    <Panel title={t('title')} flush>
      <QueryView query={query}>
        {overview => (
          <table className="facts-table">
            <thead><tr><th scope="col">{t('panel.sheet')}</th><th scope="col">{t('panel.result')}</th></tr></thead>
            <tbody>
              {fieldSheets.map(sheet => (
                <tr key={sheet}>
                  <td><Link to={`/inspections/${inspectionId}/field/${sheet}`}>{t(`sheet.${sheet}`)}</Link></td>
                  <td className="num"><FieldHeadline overview={overview} sheet={sheet} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </QueryView>
    </Panel>
  );
}
