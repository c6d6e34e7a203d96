import type { Refusal, SetFile } from '../drafts/drafts-api';

/** What every editor of a file gets. It is drawn once per file; `text` is what it begins with. */
export interface EditorProps {
  path: string;
  text: string;
  files: readonly SetFile[];
  /** What the server last refused in this file. */
  refusals: readonly Refusal[];
  /** The element that somebody asked for in the list of refusals; `at` tells two askings apart. */
  wanted: { element: string; at: number } | null;
  onChange: (text: string) => void;
  onOpenFile: (path: string) => void;
  /** Adds a form to the set and returns its id. */
  onAddForm: (name: string) => string;
}
