import { drawnName } from '../drawn-names';
import { fileKind, fileStem } from './draft-files';
import type { SetFile } from './drafts-api';

const parsed = (text: string) => new DOMParser().parseFromString(text, 'application/xml');

function nameOf(document: Document, tag: string, id: string, language: string): string {
  const named = [...document.getElementsByTagNameNS('*', tag)].find(element => element.getAttribute('id') === id);
  return named ? drawnName(named, language) : '';
}

/** What people call the files of a set, by path: a diagram and a table by their names, a form by the step that asks it; else by their ids. */
export function fileNames(files: readonly SetFile[], language: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const { path, text } of files) {
    const kind = fileKind(path);
    if (kind !== 'bpmn' && kind !== 'dmn') continue;
    const document = parsed(text);
    const name = nameOf(document, kind === 'bpmn' ? 'process' : 'decision', fileStem(path), language);
    if (name) names.set(path, name);
    for (const step of kind === 'bpmn' ? document.getElementsByTagNameNS('*', 'userTask') : []) {
      const form = [...step.attributes].find(({ localName }) => localName === 'formRef')?.value;
      const file = files.find(other => fileKind(other.path) === 'form' && fileStem(other.path) === form);
      const asked = drawnName(step, language);
      if (file && asked && !names.has(file.path)) names.set(file.path, asked);
    }
  }
  for (const { path } of files) if (!names.has(path)) names.set(path, fileStem(path));
  return names;
}
