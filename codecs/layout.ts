import { Parser } from 'binary-parser';

/** One field of a layout: its first octet, the octet after its last, and what binary-parser reads there */
export interface Located<Value> {
  readonly at: number;
  readonly end: number;
  readonly value: Value;
}

/** Every field of a layout with its place */
export type Laid<Fields> = { [Name in keyof Fields]: Located<NonNullable<Fields[Name]>> };

/** Offset of the octets that are being laid out, in those that the caller has */
let base = 0;
const fromBase = { formatter: (offset: number) => base + offset };

/** A field, given by the method of Parser that reads `value`, that notes where it stands: `.nest('tag', located((p) => p.uint8('value')))` */
export const located = (read: (parser: Parser) => Parser): { type: Parser } => ({
  type: read(new Parser().saveOffset('at', fromBase)).saveOffset('end', fromBase),
});

/**
 * Options of `buffer` for as many octets as the function makes of what has been read: the part around it (`this`) and the whole
 * layout. By itself `buffer` cuts off without a word what goes past the end: here that is an error.
 */
export function wholeBuffer<Part, Layout>(length: (this: Part, layout: Layout) => number) {
  let expected = 0;
  return {
    length(this: Part, layout: Layout): number {
      expected = length.call(this, layout);
      return expected;
    },
    // the types of binary-parser know no octets here
    assert: (value: unknown): boolean => (value as Uint8Array).length === expected,
  };
}

/** Octets, as many as the number says or the function makes of the whole layout read so far */
export const locatedOctets = <Layout>(length: number | ((layout: Layout) => number)): { type: Parser } =>
  located((p) =>
    p.buffer(
      'value',
      wholeBuffer((layout: Layout) => (typeof length === 'number' ? length : length(layout))),
    ),
  );

/** What a layout makes of octets: all fields, or those before the one that it can't read */
export type LaidOut<Layout> =
  | { readonly layout: Layout; readonly problem?: undefined }
  | { readonly layout: Partial<Layout>; readonly problem: string };

/** A layout that keeps what it has read when it fails. */
export class LayoutReader<Layout> {
  /** What the parser fills, which it does not give back where it fails */
  readonly #filled: { last: object } = { last: {} };
  readonly #parser: Parser;

  constructor(parser: Parser) {
    const filled = this.#filled;
    this.#parser = parser.create(function (this: object) {
      filled.last = this;
    });
  }

  /** Lays out the octets from `at` to before `end`; offsets count from the first octet of all */
  read(octets: Uint8Array, at = 0, end = octets.length): LaidOut<Layout> {
    base = at;
    try {
      return { layout: this.#parser.parse(octets.subarray(at, end)) as Layout };
    } catch (error) {
      return { layout: this.#filled.last as Partial<Layout>, problem: (error as Error).message };
    }
  }
}

/** A field with the names that lead to it: `groupingHeader`, `craFlag` */
export interface NamedField {
  readonly path: readonly string[];
  readonly at: number;
  readonly end: number;
  readonly value: unknown;
}

// lists have a method of that name
const isLocated = (part: object): part is Located<unknown> => Object.hasOwn(part, 'at');

/** The fields of a layout, or of a part of one, that were read to their end, in the order of their octets */
export function namedFields(layout: object, path: readonly string[] = []): NamedField[] {
  return Object.entries(layout).flatMap(([name, part]) => {
    // binary-parser leaves `$root` and `$parent` behind where it fails
    if (name.startsWith('$') || typeof part !== 'object' || part === null) return [];
    const inner = [...path, name];
    if (!isLocated(part)) return namedFields(part, inner);
    return Object.hasOwn(part, 'end') ? [{ path: inner, at: part.at, end: part.end, value: part.value }] : [];
  });
}
