import type { Cursor } from '../cursor.js';
import { hexNumber } from '../hex.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../places.js';
import type { Carrier, Value } from '../source.js';
import { derValue } from './der-value.js';
import { readTag } from './element.js';
import type { DerOutcome } from './outcome.js';

/** Notes where an element stands whose tag has been read. */
export type DerIndexer = (c: PayloadCursor, tag: number, outcome: DerOutcome) => void;

/**
 * What a message carries at one place, as its ASN.1 module has it. Shapes are written in mappings, never change, and are compiled
 * once to indexers; what holds one gives it its name.
 */
export abstract class DerShape implements Carrier {
  readonly encoding = 'ASN.1';
  readonly label: string | undefined = undefined;
  /** False for elements that a sequence may leave out */
  readonly required: boolean = true;

  value(): Value {
    return derValue();
  }

  /** Tags that tell this element from others; none where any tag will do */
  abstract readonly tags: readonly number[] | undefined;

  /** As the module calls it: `INTEGER`, `SEQUENCE` */
  abstract readonly typeName: string;

  accepts(tag: number): boolean {
    return this.tags === undefined || this.tags[0] === tag || this.tags.includes(tag);
  }

  /** @param path what errors call this place */
  abstract place(places: Places, path: string): DerIndexer;
}

/** A shape with one tag. */
export abstract class TaggedShape extends DerShape {
  readonly tags: readonly number[];

  constructor(
    tag: number,
    readonly typeName: string,
  ) {
    super();
    this.tags = [tag];
  }
}

/** Stands for the tag of an element that has one of several */
const SEVERAL = -1;

/** The tag of an element that has one alone: it is looked for first, as to ask a shape of any kind takes longer */
export const onlyTagOf = ({ tags }: DerShape): number => (tags?.length === 1 ? (tags[0] as number) : SEVERAL);

/** Reads the tag of an element of this shape. @throws DecodeError for any other tag */
export function readAccepted(c: Cursor, shape: DerShape, path: string, onlyTag = SEVERAL): number {
  const at = c.at;
  const tag = readTag(c, path);
  if (tag !== onlyTag && !shape.accepts(tag)) c.fail(path, at, otherTag(shape, tag));
  return tag;
}

/** What is wrong where a shape finds a tag that is not one of its own */
export const otherTag = ({ typeName }: DerShape, tag: number): string => `${typeName} expected, tag ${hexNumber(tag, 2)} found`;
