import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { formatNumber } from '@/shared/lib/format';
import { tablesQuery, tableWordsQuery, tableXmlQuery } from './api';
import { useGrade } from './dmn/use-grade';
import { wordedTable } from './dmn/worded-table';

const DIGITS = 6;

/** The file of a table in force with words in place of its codes, as far as the product has words for them. */
export function useWordedTable(key: string) {
  const { t, i18n } = useTranslation('modeling');
  const grade = useGrade();
  const xml = useQuery(tableXmlQuery(key));
  const words = useQuery(tableWordsQuery(key, i18n.language));
  const names = useQuery(tablesQuery).data?.items ?? [];
  const data = xml.data === undefined || words.data === undefined ? undefined : wordedTable(xml.data, words.data.columns, {
    say: (name, facts) => t(`table.cell.${name}`, facts),
    number: value => formatNumber(value, i18n.language, DIGITS),
    grade, table: id => names.find(table => table.key === id)?.name,
  });
  return { data, error: xml.error ?? words.error, isPending: data === undefined, refetch: () => Promise.all([xml.refetch(), words.refetch()]) };
}
