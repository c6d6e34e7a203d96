import { useEffect, useState } from 'react';
import { checkFiles, type Refusal, type SetFile } from '../drafts/drafts-api';

/** Milliseconds of quiet after which what is drawn is judged. */
const QUIET = 600;

export interface Verdict {
  refusals: readonly Refusal[];
  /** Whether the list is about what is on the screen now. */
  isCurrent: boolean;
  /** Whether the server could not be asked. */
  isLost: boolean;
}

/** Has the server judge the files shortly after each change; what it said last stays until it says something else. */
export function useVerdict(files: readonly SetFile[]): Verdict {
  const [said, setSaid] = useState<{ files: readonly SetFile[] | null; refusals: readonly Refusal[]; isLost: boolean }>({ files: null, refusals: [], isLost: false });

  useEffect(() => {
    let isOver = false;
    const timer = window.setTimeout(() => {
      checkFiles(files).then(
        ({ refusals }) => { if (!isOver) setSaid({ files, refusals, isLost: false }); },
        () => { if (!isOver) setSaid(before => ({ ...before, isLost: true })); },
      );
    }, QUIET);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [files]);

  return { refusals: said.refusals, isCurrent: said.files === files, isLost: said.isLost };
}
