import { pooled, poolText } from './pool.js';
import { endTagAt, endTagLength, startTagAt, startTagLength, type Tag } from './tag.js';

/** An element that closes, and whether it is taken back where nothing is in it */
export interface Closing {
  readonly tag: Tag;
  readonly optional: boolean;
}

/**
 * An element with a text, the elements that open right before it, and those that close right after it: their markup stands together in
 * the pool, so that it is copied at once.
 */
export class Frame {
  /** Where the start tags stand in the pool, one after the other */
  readonly startAt: number;
  readonly startLength: number;
  /** Where the end tags stand in the pool */
  readonly endAt: number;
  readonly endLength: number;
  /** Where those stand of what closes after the element */
  readonly closeAt: number;
  readonly closeLength: number;

  constructor(
    readonly opened: readonly Tag[],
    readonly tag: Tag,
    readonly closed: readonly Closing[],
  ) {
    const starts = [...opened, tag].map((one) => poolText(startTagAt(one), startTagLength(one))).join('');
    const ends = [tag, ...closed.map((closing) => closing.tag)].map((one) => poolText(endTagAt(one), endTagLength(one))).join('');
    this.startAt = opened.length === 0 ? startTagAt(tag) : pooled(starts);
    this.startLength = starts.length;
    this.endAt = closed.length === 0 ? endTagAt(tag) : pooled(ends);
    this.endLength = ends.length;
    this.closeAt = this.endAt + endTagLength(tag);
    this.closeLength = this.endLength - endTagLength(tag);
  }
}
