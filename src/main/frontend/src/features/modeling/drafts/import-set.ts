import { fileKind, fileStem, formPath } from './draft-files';
import { bringBundle, createDraft, placeFiles, readDraft, saveFiles, type SetFile } from './drafts-api';

const read = (files: readonly File[]): Promise<SetFile[]> => Promise.all(files.map(async file => ({ path: file.name, text: await file.text() })));

/** Makes a draft of a signed bundle, or of files from elsewhere; the server says what set they are. Returns the draft's id. */
export async function importSet(chosen: readonly File[]): Promise<string> {
  const bundle = chosen.find(file => file.name.endsWith('.zip'));
  if (bundle) return (await bringBundle(bundle)).id;
  const { kind, key, files } = await placeFiles(await read(chosen));
  const { id } = await createDraft(kind, key, processName(files) ?? key);
  const { draft } = await readDraft(id);
  await saveFiles(id, draft.version, files, null);
  return id;
}

/** The name that the process or the table has in its file. */
function processName(files: readonly SetFile[]): string | undefined {
  const main = files.find(file => fileKind(file.path) === 'bpmn') ?? files[0];
  const name = /<(?:\w+:)?(?:process|decision)\s[^>]*?\bname="([^"]+)"/.exec(main?.text ?? '')?.[1];
  return name?.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/** Where files from elsewhere go in a draft: the diagram over its diagram, forms and tables by their own ids. */
export async function placedIn(key: string, chosen: readonly File[]): Promise<SetFile[]> {
  return (await read(chosen)).map(({ path, text }) => ({ path: placeOf(key, path, text), text }));
}

function placeOf(key: string, name: string, text: string): string {
  const kind = fileKind(name);
  if (kind === 'bpmn') return `bpmn/${key}.bpmn`;
  if (kind === 'form') return formPath(key, /"id"\s*:\s*"([a-z0-9-]+)"\s*,\s*"type"\s*:\s*"default"/.exec(text)?.[1] ?? fileStem(name));
  return `bpmn/${/<(?:\w+:)?decision\s[^>]*?\bid="([^"]+)"/.exec(text)?.[1] ?? fileStem(name)}.dmn`;
}
