import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { FactsTable } from '@/shared/ui/facts-table';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { QueryView } from '@/shared/ui/state-views';
import { tablesQuery } from './api';

/** The decision tables in force, beside the processes that ask them. */
export function TablesPanel() {
  const { t } = useTranslation('modeling');
  const isPhone = useIsPhone();
  const tables = useQuery(tablesQuery);
  return (
    <Panel title={t('tables.title')} flush>
      <QueryView query={tables}>
        {({ items }) => (isPhone ? (
          <RowCards label={t('tables.title')}>
            {items.map(table => (
              <RowCard
                key={table.key} to={`/models/tables/${encodeURIComponent(table.key)}`} title={table.name}
                foot={<><span>{t('models.version')} {table.versionTag ?? table.version}</span><span>{formatDay(table.deployedAt)}</span></>}
              />
            ))}
          </RowCards>
        ) : (
          <FactsTable label={t('tables.title')}>
            <thead>
              <tr><th scope="col">{t('tables.table')}</th><th scope="col">{t('models.version')}</th><th scope="col">{t('models.deployedAt')}</th></tr>
            </thead>
            <tbody>
              {items.map(table => (
                <tr key={table.key}>
                  <td><Link to={`/models/tables/${encodeURIComponent(table.key)}`}>{table.name}</Link></td>
                  <td>{table.versionTag ?? table.version}</td>
                  <td className="num">{formatDay(table.deployedAt)}</td>
                </tr>
              ))}
            </tbody>
          </FactsTable>
        ))}
      </QueryView>
    </Panel>
  );
}
