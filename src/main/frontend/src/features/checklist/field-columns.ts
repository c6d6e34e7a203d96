import type { ChecklistNamedView } from '@/shared/api/types';
import type { FieldLibrary, FieldSheet } from '@/shared/field/field-sheets';
import type { FieldRow } from './field-api';

/** A cell that people fill. The main ones come first on a card. */
export interface Column {
  cell: string;
  kind: 'text' | 'day' | 'number' | 'yes-no' | 'choice';
  main: boolean;
  width: number;
  choices?: ChecklistNamedView[];
}

const column = (cell: string, kind: Column['kind'], width: number, main = false): Column => ({ cell, kind, width, main });

export const presences = ['PRESENT', 'LATE', 'LEAVE', 'MISSION', 'ABSENT'] as const;

/** The cells of a sheet's rows. `name` gives the words of choices that are no part of the library. */
export function columnsOf(sheet: FieldSheet, library: FieldLibrary, name: (choice: string) => string): Column[] {
  if (sheet === 'roll-call') {
    return [
      column('person', 'text', 150, true),
      { ...column('state', 'choice', 190, true), choices: presences.map(code => ({ code, name: name(code) })) },
      column('paper', 'text', 150, true), column('badge', 'yes-no', 110, true), column('note', 'text', 260),
    ];
  }
  if (sheet === 'interviews') {
    const choices = library.scale.map(({ code, name: words }) => ({ code, name: `${code} · ${words}` }));
    return library.questions.map(question => ({ ...column(question.code, 'choice', 190, true), choices }));
  }
  return [
    column('code', 'text', 210, true), column('procedure', 'text', 160), { ...column('stratum', 'choice', 120), choices: library.strata },
    column('receivedOn', 'day', 110), column('promisedOn', 'day', 110, true), column('recordedOn', 'day', 110), column('completedOn', 'day', 130, true),
    column('overdueOpen', 'yes-no', 110), column('apologised', 'yes-no', 110, true), column('apologyOn', 'day', 120),
    column('apologyNumber', 'text', 110), column('reappointedOn', 'day', 120), column('supplements', 'number', 90, true),
    column('surplus', 'number', 90, true), column('feeCollected', 'number', 110), column('feeDue', 'number', 110), column('systemOn', 'day', 120),
    column('cause', 'text', 200), column('handler', 'text', 120), column('note', 'text', 220),
  ];
}

/** What the unit's system says of a listed dossier is not written by the team. */
export function isGiven(row: Pick<FieldRow, 'given'>, cell: string): boolean {
  return cell in row.given || ('code' in row.given && ['procedure', 'receivedOn', 'promisedOn', 'recordedOn', 'overdueOpen'].includes(cell));
}
