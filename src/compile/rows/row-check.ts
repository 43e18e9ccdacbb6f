import type { Places } from '../../../codecs/places.js';
import type { RepeatedSource, Source } from '../../../codecs/source.js';
import type { ElementType, SchemaElement } from '../../../mappings/schema/types.js';
import type { Facets } from '../../../mappings/vocabulary/converters.js';
import type { AttributeRow, Row } from '../../../mappings/vocabulary/rows.js';
import { problemsOfText } from './text-check.js';

/** The element whose children rows write */
export interface Parent {
  readonly type: ElementType;
  /** `ReadNetworkDataRsp/Electricity` */
  readonly path: string;
  /** Whether the element itself is left out where they write nothing */
  readonly leftOutEmpty: boolean;
  readonly places: Places;
}

/** How far rows have come among the children of their parent */
export interface Progress {
  /** Place among the children of the last element written */
  readonly place: number;
  /** How many elements of each child are written at most */
  readonly written: ReadonlyMap<SchemaElement, number>;
  /** How often the rows themselves are written */
  readonly often: number;
}

/** Before the first row */
const START: Progress = { place: 0, written: new Map(), often: 1 };

/** Takes a problem: where in the document, what of the message is written there, and what is wrong and how to mend it */
export type TellProblem = (path: string, sources: readonly string[], problem: string) => void;

/** Checks rows, whatever their kind, one after the other. @returns how far they come */
export type CheckRows = (rows: readonly Row[], check: RowCheck, parent: Parent, from: Progress) => Progress;

/** Says where a source stands that no shape here holds */
export type FindElsewhere = (source: Source) => string | undefined;

/** Names in a sentence: the first dozen */
const list = (names: readonly string[]): string => (names.length > 12 ? [...names.slice(0, 12), '…'] : names).join(', ');

/** Holds the rows of one use case against the schema: what the kinds of rows have in common. */
export class RowCheck {
  constructor(
    readonly tell: TellProblem,
    private readonly checkRows: CheckRows,
    private readonly elsewhere: FindElsewhere,
  ) {}

  /** Rows that write among the children of one parent, after others or before others */
  rows(rows: readonly Row[], parent: Parent, from: Progress): Progress {
    return this.checkRows(rows, this, parent, from);
  }

  /** Rows that write all children of an element, and whether they write what the schema demands of it */
  children(rows: readonly Row[], parent: Parent): void {
    const { written } = this.rows(rows, parent, START);
    for (const child of parent.type.children) {
      if (!child.optional && !written.has(child))
        this.tell(
          `${parent.path}/${child.name}`,
          [],
          'the schema demands this element, and no row writes it. Add a row for it; where the message may lack it, take the element around it as `whole`',
        );
    }
  }

  /**
   * An element that a row writes.
   * @param room how many of them at most
   * @returns what the schema says of it, undefined where it has none of that name there, and how far the rows have come
   */
  element(
    name: string,
    sources: readonly Source[],
    room: number,
    parent: Parent,
    from: Progress,
  ): { readonly child: SchemaElement | undefined; readonly progress: Progress } {
    const { children } = parent.type;
    const path = `${parent.path}/${name}`;
    const at = children.findIndex((child, i) => i >= from.place && child.name === name);
    const child = children[at];
    if (child === undefined) {
      this.tell(path, this.names(sources, parent.places), noSuchElement(name, parent.type, from));
      return { child, progress: from };
    }
    const times = (from.written.get(child) ?? 0) + from.often * room;
    // one row alone may write more than there is room for: that is told of the row
    if (times > child.maxOccurs && (from.written.has(child) || from.often > 1))
      this.tell(
        path,
        this.names(sources, parent.places),
        `the rows here write it up to ${timesText(times)}, and the schema has it ${timesText(child.maxOccurs)}. ` +
          'Leave one of the rows out, make the rows alternatives of one `select`, or take only the entries that there is room for (`first`, `limit`)',
      );
    return { child, progress: { ...from, place: at, written: new Map(from.written).set(child, times) } };
  }

  /** The text that a converter writes into an element or attribute */
  text(as: Facets, { text }: ElementType, path: string, sources: readonly Source[], places: Places): void {
    const names = this.names(sources, places);
    if (text === undefined)
      this.tell(path, names, 'the schema has no text here, only elements. Take `group` or `container` with rows for what is in it');
    else for (const problem of problemsOfText(as, text)) this.tell(path, names, problem);
  }

  /** @param counted attribute that counts entries, if any */
  attributes(rows: readonly AttributeRow[], counted: string | undefined, { attributes }: ElementType, path: string, places: Places): void {
    const known = attributes.map(({ name }) => name);
    for (const [i, { name, as, source }] of rows.entries()) {
      if (name === counted || rows.findIndex((other) => other.name === name) < i)
        this.tell(`${path}/@${name}`, this.names([source], places), 'the row writes this attribute twice. Leave one of them out');
      this.source(source, `${path}/@${name}`, places);
      const type = attributes.find((attribute) => attribute.name === name)?.type;
      const names = this.names([source], places);
      if (type === undefined) this.tell(`${path}/@${name}`, names, noSuchAttribute(known));
      else for (const problem of problemsOfText(as, type)) this.tell(`${path}/@${name}`, names, problem);
    }
    if (counted !== undefined && !known.includes(counted)) this.tell(`${path}/@${counted}`, [], noSuchAttribute(known));
    for (const { name, required } of attributes)
      if (required && name !== counted && !rows.some((row) => row.name === name))
        this.tell(
          `${path}/@${name}`,
          [],
          'the schema demands this attribute, and nothing writes it. Add `attribute(…)` to the row, or `counted` where it numbers the entries of an array',
        );
  }

  /** A value that a row reads: it stands in a shape of the use case, and has a name */
  source(source: Source, path: string, places: Places): void {
    if (places.find(source) === undefined && places.entries(source as RepeatedSource) === undefined) {
      const found = this.elsewhere(source);
      this.tell(
        path,
        this.names([source], places),
        found === undefined
          ? 'no shape of this use case holds this source. Put its shape among what the message carries, or take a source that stands there'
          : `no shape holds this source here: it is ${found}. Take a source of this use case; one of an entry is read by rows inside \`each\` or \`forEach\` of its array`,
      );
    } else if (/(^|\/ )\s*($|\/)/.test(nameOf(source, places)))
      this.tell(
        path,
        this.names([source], places),
        'this source has no name. Give it one: make it a member of `structure({ name: … })` or the like',
      );
  }

  /** The places of the entries of an array; those around where no shape holds it, which is told */
  entries(array: RepeatedSource, path: string, places: Places): Places {
    this.source(array, path, places);
    return places.entries(array)?.places ?? places;
  }

  names(sources: readonly Source[], places: Places): string[] {
    return sources.map((source) => nameOf(source, places) || 'a source without a name');
  }
}

const nameOf = (source: Source, places: Places): string => places.pathOf(source) ?? source.label;

const timesText = (times: number): string =>
  times === 1 ? 'once' : times === Number.POSITIVE_INFINITY ? 'any number of times' : `${times} times`;

function noSuchElement(name: string, { name: type, children }: ElementType, { place }: Progress): string {
  const last = children[place]?.name;
  if (children.some((child) => child.name === name))
    return `the schema has this element before ${last}, which a row above writes. Put the rows in the order of the schema: ${list(children.map((child) => child.name))}`;
  if (children.length === 0) return 'the schema has no elements here. Take a row with a text, or `flag` for an element that is empty';
  return `the schema has no element of that name here. Take one of those it has (type ${type}): ${list(children.map((child) => child.name))}`;
}

const noSuchAttribute = (known: readonly string[]): string =>
  `the schema has no attribute of that name here. ${known.length === 0 ? 'The element has none: leave it out' : `Take one of those it has: ${list(known)}`}`;
