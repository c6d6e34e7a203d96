import './texts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { useParams } from '@/shared/routing/routing';
import { FieldHeadline } from '@/shared/field/field-headline';
import { FieldLinks } from '@/shared/field/field-links';
import { type FieldOverview, fieldOverviewQuery, type FieldSheet, fieldSheets, sheetKey } from '@/shared/field/field-sheets';
import { formatNumber } from '@/shared/lib/format';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { QueryView } from '@/shared/ui/state-views';
import { SourceTag } from '@/shared/ui/source-tag';
import { DrawPanel } from './draw-panel';
import { fieldRowsQuery } from './field-api';
import { columnsOf } from './field-columns';
import { FieldGrid } from './field-grid';
import classes from './field.module.css';

/** A field sheet of an inspection: the dossier sample, the roll-call or the interviews. */
export function FieldPage() {
  const { subjectId = '', sheet: named = '' } = useParams();
  const sheet = fieldSheets.find(one => one === named) ?? 'dossiers';
  const query = useQuery(fieldOverviewQuery(subjectId));
  return <QueryView query={query}>{overview => <Sheet key={sheet} overview={overview} sheet={sheet} />}</QueryView>;
}

function Sheet({ overview, sheet }: { overview: FieldOverview; sheet: FieldSheet }) {
  const { t } = useTranslation('field');
  const { subjectId, right, open } = overview;
  const locked = right !== 'WRITE' || !open;
  return (
    <Page
      title={t(`sheet.${sheet}`)} headline={<FieldHeadline overview={overview} sheet={sheet} />} back={{ to: `/inspections/${subjectId}`, label: t('back') }}
      lead={`${t(`sheet.${sheet}`)}. ${t(open ? `right.${right}` : 'closed')}`}
      acts={sheet === 'dossiers' && overview.sample ? (
        <Button component="a" href={`/api/sheets/${subjectId}/field/dossiers/export`} download variant="default" size="md" leftSection={<IconDownload size={16} />}>{t('export')}</Button>
      ) : null}
    >
      <FieldLinks subject={subjectId} />
      {sheet === 'dossiers' ? <DrawPanel overview={overview} mayDraw={open && right !== 'READ' && overview.figures['dossiers.checked'] === 0} /> : <About overview={overview} sheet={sheet} />}
      <Rows overview={overview} sheet={sheet} locked={locked} />
    </Page>
  );
}

/** What the sheet asks and where that comes from. */
function About({ overview, sheet }: { overview: FieldOverview; sheet: 'roll-call' | 'interviews' }) {
  const { t, i18n } = useTranslation('field');
  const { library, averages, figures } = overview;
  const source = library.sources[sheetKey(sheet)];
  return (
    <Panel title={t(`about.${sheet}`)} aside={<SourceTag source={source ?? 'OPEN'} />}>
      <p className={classes.facts}>{t(`aboutText.${sheet}`)}</p>
      {sheet === 'roll-call' ? (
        <dl className={classes.averages}>
          {['late', 'leave', 'mission', 'absent', 'badge'].map(name => <div key={name}><dt>{t(`count.${name}`)}</dt><dd className="num">{figures[`rollCall.${name}`] ?? 0}</dd></div>)}
        </dl>
      ) : (
        <>
          <ol className={classes.questions}>{library.questions.map(question => <li key={question.code}>{question.text}</li>)}</ol>
          <dl className={classes.averages}>
            {library.questions.map(({ code, name }) => {
              const average = averages[code];
              return <div key={code}><dt>{name}</dt><dd className="num">{average === undefined ? '–' : formatNumber(average, i18n.language)}</dd></div>;
            })}
          </dl>
        </>
      )}
    </Panel>
  );
}

function Rows({ overview, sheet, locked }: { overview: FieldOverview; sheet: FieldSheet; locked: boolean }) {
  const { t } = useTranslation('field');
  const { subjectId, sample, library } = overview;
  const drawnAt = sheet === 'dossiers' ? sample?.drawnAt ?? '' : '';
  const query = useQuery(fieldRowsQuery(subjectId, sheet, drawnAt));
  const columns = columnsOf(sheet, library, choice => t(`presence.${choice}`));
  return (
    <QueryView query={query}>
      {rows => <FieldGrid key={drawnAt} subject={subjectId} sheet={sheet} columns={columns} rows={rows} locked={locked} />}
    </QueryView>
  );
}
