import type { Catalogue } from '../api';
import type { SetFile } from '../drafts/drafts-api';
import type { ModelEdit } from './model-edit';
import type { Moddle, Shape } from './moddle';
import type { Variable } from './variables';

/** What the fields of the panel work with. */
export interface PanelTools {
  edit: ModelEdit;
  shape: Shape;
  /** The element behind the shape, or the process behind a pool. */
  element: Moddle;
  files: readonly SetFile[];
  catalogue: Catalogue;
  variables: readonly Variable[];
  /** The human tasks of the diagram. */
  steps: readonly { id: string; name: string }[];
  /** The other processes that can be called. */
  processes: readonly { key: string; name: string }[];
  onOpenFile: (path: string) => void;
  /** Makes a form for a step and returns its id. */
  onAddForm: (name: string) => string;
}
