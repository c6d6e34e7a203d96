import { adaptFiles, bringBundle, importFiles, type SetFile } from './drafts-api';

/** A draft made of files from elsewhere, with what had to be changed in them, in words. */
export interface ImportedSet {
  id: string;
  said: readonly string[];
}

/** Files that come into a draft, at their places, with what had to be changed in them, in words. */
export interface AdaptedFiles {
  files: readonly SetFile[];
  said: readonly string[];
}

const told = (notes: readonly { file: string; said: string }[]) => notes.map(note => `${note.file}: ${note.said}`);

/** Makes a draft of a signed bundle, or of files from elsewhere as they are; the server says what set they are. */
export async function importSet(chosen: readonly File[]): Promise<ImportedSet> {
  const bundle = chosen.find(file => file.name.endsWith('.zip'));
  if (bundle) return { id: (await bringBundle(bundle)).id, said: [] };
  const { id, notes } = await importFiles(chosen);
  return { id, said: told(notes) };
}

/** Makes files from elsewhere fit for a draft, in the same way as for a new one. */
export async function adaptedFor(draft: string, chosen: readonly File[]): Promise<AdaptedFiles> {
  const { files, notes } = await adaptFiles(draft, chosen);
  return { files, said: told(notes) };
}
