import type { PayloadCursor } from '../payload-cursor.js';
import type { TypeDescription } from './type-description.js';

/** Notes where a value stands. The tag has been read, or stands in the type description of the compact array around it. */
export type DataIndexer = (c: PayloadCursor, type: number, description: TypeDescription | undefined) => void;
