import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { FactsTable } from '@/shared/ui/facts-table';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { Tag } from '@/shared/ui/tag';
import { NumberDialog } from './number-dialog';
import { type Paper, papersOfQuery, type PaperSubject } from './papers';

/** The signed papers of a case with their numbers, to be entered by who may; nothing while nothing is signed. */
export function PapersPanel({ subject, id }: { subject: PaperSubject; id: string }) {
  const { t } = useTranslation('paper');
  const isPhone = useIsPhone();
  const papers = useQuery(papersOfQuery(subject, id)).data ?? [];
  const [numbering, setNumbering] = useState<Paper | null>(null);
  if (papers.length === 0) return null;
  return (
    <Panel title={t('panel.title')} flush>
      {numbering ? <NumberDialog paper={numbering} close={() => { setNumbering(null); }} /> : null}
      {isPhone ? (
        <RowCards label={t('panel.title')}>
          {papers.map(paper => (
            <RowCard key={paper.id} title={paper.title} foot={<><PaperNumber paper={paper} /><NumberAct paper={paper} open={setNumbering} /></>}>
              {t('panel.signedBy', { by: paper.signedBy, date: formatDay(paper.signedOn) })}
            </RowCard>
          ))}
        </RowCards>
      ) : (
        <FactsTable label={t('panel.title')}>
          <thead>
            <tr><th scope="col">{t('column.kind')}</th><th scope="col">{t('column.title')}</th><th scope="col">{t('column.number')}</th><th scope="col">{t('column.signed')}</th><th scope="col">{t('column.act')}</th></tr>
          </thead>
          <tbody>
            {papers.map(paper => (
              <tr key={paper.id}>
                <td>{paper.kind}</td><td>{paper.title}</td><td className="num"><PaperNumber paper={paper} /></td>
                <td>{paper.signedBy}, {formatDay(paper.signedOn)}</td><td><NumberAct paper={paper} open={setNumbering} /></td>
              </tr>
            ))}
          </tbody>
        </FactsTable>
      )}
    </Panel>
  );
}

/** Number and date, or that they are still to be entered. */
export function PaperNumber({ paper }: { paper: Paper }) {
  const { t } = useTranslation('paper');
  return paper.number && paper.issuedOn ? <span>{paper.number} ({formatDay(paper.issuedOn)})</span> : <Tag tone="soon">{t('number.missing')}</Tag>;
}

/** Opens the dialog of a paper's number, for who may enter it. */
export function NumberAct({ paper, open }: { paper: Paper; open: (paper: Paper) => void }) {
  const { t } = useTranslation('paper');
  if (!paper.mayNumber) return null;
  const what = t(paper.number ? 'number.correct' : 'number.act');
  return <Button variant="default" size="xs" aria-label={`${what}: ${paper.title}`} onClick={() => { open(paper); }}>{what}</Button>;
}
