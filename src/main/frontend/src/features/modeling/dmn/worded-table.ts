import { cellWords, type CellSpeech, valueWords } from './cell-words';

/** Words for a column: its label, where the reader's language has another one than the table, and the words for the codes in its cells. */
export interface ColumnWords {
  id: string;
  label: string | null;
  codes: readonly { code: string; label: string }[];
}

/** How cells and tables are said apart from what the columns have words for. */
export type Speech = Pick<CellSpeech, 'say' | 'number'> & { grade: (code: string) => string | undefined; table: (key: string) => string | undefined };

const children = (element: Element, ...names: string[]): Element[] => [...element.children].filter(child => names.includes(child.localName));

/** A file of decision tables with words in place of codes, to be looked at only. What cannot be read comes back as it is. */
export function wordedTable(xml: string, words: readonly ColumnWords[], speech: Speech): string {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) return xml;
  for (const decision of document.getElementsByTagNameNS('*', 'decision')) decision.setAttribute('name', speech.table(decision.id) ?? decision.getAttribute('name') ?? decision.id);
  for (const table of document.getElementsByTagNameNS('*', 'decisionTable')) {
    for (const [kind, entry] of [['input', 'inputEntry'], ['output', 'outputEntry']] as const) {
      children(table, kind).forEach((column, index) => {
        const own = words.find(one => one.id === column.id);
        const named = new Map(own?.codes.map(({ code, label }) => [code, label]));
        const said = { say: speech.say, number: speech.number, name: (code: string) => named.get(code) ?? speech.grade(code) };
        if (own?.label) column.setAttribute('label', own.label);
        head(column, kind, said);
        children(table, 'rule').forEach(rule => {
          const text = children(rule, entry)[index]?.querySelector('text');
          if (text?.textContent) text.textContent = cellWords(text.textContent.trim(), said);
        });
      });
    }
  }
  return new XMLSerializer().serializeToString(document);
}

/** Below its label a column says which values it takes, or of what kind they are. */
function head(column: Element, kind: 'input' | 'output', speech: CellSpeech) {
  const [values] = children(column, `${kind}Values`);
  const text = values?.querySelector('text');
  if (text?.textContent) {
    text.textContent = valueWords(text.textContent.trim(), speech);
    return;
  }
  const type = (children(column, 'inputExpression')[0] ?? column).getAttribute('typeRef') ?? '';
  const made = column.ownerDocument.createElementNS(column.namespaceURI, `${kind}Values`);
  made.setAttribute('id', `${column.id}_kind`);
  const line = column.ownerDocument.createElementNS(column.namespaceURI, 'text');
  line.textContent = speech.say(`type.${['integer', 'long', 'double', 'number'].includes(type) ? 'number' : ['boolean', 'string', 'date'].includes(type) ? type : 'any'}`);
  made.append(line);
  values?.remove();
  column.append(made);
}
