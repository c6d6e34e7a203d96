import { fileKind, fileStem, formPath } from './draft-files';
import { bringBundle, importFiles, type SetFile } from './drafts-api';
import { textOf } from './file-text';

const read = (files: readonly File[]): Promise<SetFile[]> => Promise.all(files.map(async file => ({ path: file.name, text: textOf(new Uint8Array(await file.arrayBuffer())) })));

/** A draft made of files from elsewhere, with what had to be changed in them, in words. */
export interface ImportedSet {
  id: string;
  said: readonly string[];
}

/** Makes a draft of a signed bundle, or of files from elsewhere as they are; the server says what set they are. */
export async function importSet(chosen: readonly File[]): Promise<ImportedSet> {
  const bundle = chosen.find(file => file.name.endsWith('.zip'));
  if (bundle) return { id: (await bringBundle(bundle)).id, said: [] };
  const { id, notes } = await importFiles(chosen);
  return { id, said: notes.map(note => `${note.file}: ${note.said}`) };
}

/** Where files from elsewhere go in a draft: the diagram over its diagram, forms and tables by their own ids. */
export async function placedIn(key: string, chosen: readonly File[]): Promise<SetFile[]> {
  return (await read(chosen)).map(({ path, text }) => ({ path: placeOf(key, path, text), text }));
}

function placeOf(key: string, name: string, text: string): string {
  const kind = fileKind(name);
  if (kind === 'bpmn') return `bpmn/${key}.bpmn`;
  if (kind === 'form') return formPath(key, /"id"\s*:\s*"([A-Za-z_][\w.-]*)"\s*,\s*"type"\s*:\s*"default"/.exec(text)?.[1] ?? idLast(text) ?? fileStem(name));
  return `bpmn/${/<(?:\w+:)?decision\s[^>]*?\bid="([^"]+)"/.exec(text)?.[1] ?? fileStem(name)}.dmn`;
}

/** Other tools write the id of a form behind its components. */
function idLast(text: string): string | undefined {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === 'string' && id ? id : undefined;
  } catch {
    return undefined;
  }
}
