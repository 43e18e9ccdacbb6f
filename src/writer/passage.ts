import { pooled, poolText } from './pool.js';
import { endTagAt, endTagLength, startTagAt, startTagLength, type Tag } from './tag.js';

/** Elements that close one after the other, and others that open right after them: their markup stands together in the pool. */
export class Passage {
  readonly at: number;
  readonly length: number;
  /** Octets of the end tags */
  readonly closeLength: number;

  constructor(
    readonly closed: readonly Tag[],
    readonly opened: readonly Tag[],
  ) {
    const ends = closed.map((tag) => poolText(endTagAt(tag), endTagLength(tag))).join('');
    const starts = opened.map((tag) => poolText(startTagAt(tag), startTagLength(tag))).join('');
    this.at = pooled(ends + starts);
    this.length = ends.length + starts.length;
    this.closeLength = ends.length;
  }
}
