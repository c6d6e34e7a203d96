import { Copies } from './copies';
import { idbCopies } from './idb-copies';

/** The copies of this browser. */
export const deviceCopies = new Copies(idbCopies);
