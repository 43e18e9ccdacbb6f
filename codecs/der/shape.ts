import type { Cursor } from '../cursor.js';
import { hexNumber } from '../hex.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../places.js';
import type { Encoding, Source, Value } from '../source.js';
import { derValue } from './der-value.js';
import { readTag } from './element.js';
import type { DerOutcome } from './outcome.js';

/** Notes where an element stands whose tag has been read. */
export type DerIndexer = (c: PayloadCursor, tag: number, outcome: DerOutcome) => void;

/** What a message carries at one place, as its ASN.1 module has it. Shapes are written in mappings and compiled once to indexers. */
export abstract class DerShape implements Source {
  readonly encoding: Encoding = 'ASN.1';
  label = '';
  /** False for elements that a sequence may leave out */
  required = true;

  value(): Value {
    return derValue();
  }

  /** Tags that tell this element from others; none where any tag will do */
  abstract readonly tags: readonly number[] | undefined;

  /** As the module calls it: `INTEGER`, `SEQUENCE` */
  abstract readonly typeName: string;

  accepts(tag: number): boolean {
    return this.tags === undefined || this.tags.includes(tag);
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

/** Reads the tag of an element of this shape. @throws DecodeError for any other tag */
export function readAccepted(c: Cursor, shape: DerShape, path: string): number {
  const at = c.at;
  const tag = readTag(c, path);
  if (!shape.accepts(tag)) failTag(c, shape, at, tag, path);
  return tag;
}

/** @throws DecodeError: the tag is not one of this shape */
export function failTag(c: Cursor, shape: DerShape, at: number, tag: number, path: string): never {
  c.fail(path, at, `${shape.typeName} expected, tag ${hexNumber(tag, 2)} found`);
}
