import type { SetFile } from './drafts-api';

export type FileKind = 'bpmn' | 'dmn' | 'form';

export function fileKind(path: string): FileKind | null {
  const end = path.slice(path.lastIndexOf('.') + 1);
  return end === 'bpmn' || end === 'dmn' || end === 'form' ? end : null;
}

/** "approve-plan" for "forms/audit-plan/approve-plan.form". */
export function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

export const formPath = (key: string, id: string) => `forms/${key}/${id}.form`;

/** Diagram first, then the forms, then the tables, each by name. */
export function inOrder(files: readonly SetFile[]): SetFile[] {
  const rank = { bpmn: 0, form: 1, dmn: 2 };
  return [...files].sort((a, b) => rankOf(a) - rankOf(b) || a.path.localeCompare(b.path));

  function rankOf(file: SetFile): number {
    const kind = fileKind(file.path);
    return kind ? rank[kind] : 3;
  }
}

/** The files with one replaced, or added. */
export function withText(files: readonly SetFile[], path: string, text: string): SetFile[] {
  return files.some(file => file.path === path)
    ? files.map(file => (file.path === path ? { path, text } : file))
    : [...files, { path, text }];
}

/** The ids of the forms of a set. */
export function formIds(files: readonly SetFile[]): string[] {
  return files.filter(file => fileKind(file.path) === 'form').map(file => fileStem(file.path)).sort();
}

/** The ids of the decisions that the tables of a set hold. */
export function decisionIds(files: readonly SetFile[]): string[] {
  return files.filter(file => fileKind(file.path) === 'dmn')
    .flatMap(file => [...file.text.matchAll(/<(?:\w+:)?decision\s[^>]*?\bid="([^"]+)"/g)].map(match => match[1] ?? ''))
    .filter(Boolean);
}

/** A form with nothing in it but a field to begin with. */
export function blankForm(id: string, label: string, english: string): string {
  return JSON.stringify({
    id, type: 'default', schemaVersion: 19, executionPlatform: 'Camunda Platform', executionPlatformVersion: '7.24.0',
    components: [{
      type: 'textarea', id: 'Field_1', key: 'note', label, validate: { required: true, maxLength: 2000 }, properties: { 'label:en': english },
      layout: { row: 'Row_1', columns: null },
    }],
  }, null, 2);
}

/** Words without diacritics, joined by hyphens: what a file or a key may be called. */
export function kebab(text: string): string {
  return asciiWords(text).map(word => word.toLowerCase()).join('-');
}

/** Words without diacritics, each beginning large: what an element may be called. */
export function pascal(text: string): string {
  return asciiWords(text).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function asciiWords(text: string): string[] {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\u0111/g, 'd').replace(/\u0110/g, 'D').split(/[^A-Za-z0-9]+/).filter(Boolean);
}

/** The name itself, or with the first number behind it that nobody has. */
export function freeName(wanted: string, taken: readonly string[], between = '-'): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}${between}${number}`)) number += 1;
  return `${wanted}${between}${number}`;
}

/** Hands a file to the browser's downloads. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
