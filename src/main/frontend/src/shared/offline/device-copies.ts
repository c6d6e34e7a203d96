import { Copies } from './copies';
import { idbCopies } from './idb-copies';

/** The copies of this browser. */
export const deviceCopies = new Copies(idbCopies);

// A page that is left may not come back.
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') void deviceCopies.flush(); });
