import { NestedEntries } from '../../../codecs/nested-entries.js';
import type { PlacedEntries, Places } from '../../../codecs/places.js';
import type { RepeatedSource, Source } from '../../../codecs/source.js';
import type { AttributeRow, Row } from '../../../mappings/vocabulary/rows.js';
import { attributeNameOf } from '../../writer/attribute-name.js';
import type { Closing } from '../../writer/frame.js';
import { type Tag, tagOf } from '../../writer/tag.js';
import * as op from './instructions.js';
import { MappingError } from './mapping-error.js';
import { store } from './store.js';

/** What a whole element around rows needs of them */
export interface Demands {
  /** Path from the whole element to the rows, with a slash after it */
  readonly within: string;
  /** Names of what is needed */
  readonly names: string[];
}

/** Where rows stand while they are compiled */
export interface Context {
  readonly places: Places;
  /** Path of the element around the rows, for errors and warnings */
  readonly path: string;
  /** None where no whole element needs them */
  readonly demands?: Demands | undefined;
}

/** Compiles rows, whatever their kind, one after the other */
export type CompileRows = (rows: readonly Row[], assembler: Assembler, context: Context) => void;

/** A leaf with what is around it, where it is the last instruction */
interface LastLeaf {
  readonly at: number;
  readonly opened: readonly Tag[];
  readonly tag: Tag;
  readonly closed: Closing[];
}

/** Puts the instructions of one program together. */
export class Assembler {
  readonly #code: number[] = [];
  /** Elements that open before what is next, which may take them along */
  #opened: Tag[] = [];
  #lastLeaf: LastLeaf | undefined;
  /** How many arrays are around the next instruction. Only entries have frames: what is written once is quicker of tags that others share. */
  #arrays = 0;

  /** @param sourcesOf every source that rows name */
  constructor(
    private readonly compileRows: CompileRows,
    readonly sourcesOf: (rows: readonly Row[]) => readonly Source[],
  ) {}

  /** Adds the instructions of rows inside another one */
  rows(rows: readonly Row[], context: Context): void {
    this.compileRows(rows, this, context);
  }

  /** Where the next instruction will stand */
  get at(): number {
    this.#openAll();
    return this.#code.length;
  }

  add(...instruction: number[]): void {
    this.#openAll();
    this.#lastLeaf = undefined;
    this.#code.push(...instruction);
  }

  /** The instructions up to `endEntry` are those of an entry */
  beginEntry(): void {
    this.#openAll();
    this.#arrays++;
  }

  endEntry(): void {
    this.add(op.END);
    this.#arrays--;
  }

  /** Opens an element that is there whatever the message says */
  open(tag: Tag): void {
    this.#opened.push(tag);
    if (this.#arrays === 0) this.#openAll();
  }

  /** An element with the text of one value */
  leaf(tag: Tag, converter: number, value: Placed, demanded: number): void {
    const opened = this.#opened;
    const leaf = { at: this.#code.length, opened, tag, closed: [] };
    this.#opened = [];
    this.#code.push(op.LEAF, tag, converter, ...value, demanded);
    if (opened.length > 0) this.#frame(leaf);
    this.#lastLeaf = this.#arrays > 0 ? leaf : undefined;
  }

  close(tag: Tag, optional: boolean): void {
    this.#openAll();
    if (this.#lastLeaf === undefined) this.add(optional ? op.CLOSE_OPTIONAL : op.CLOSE, tag);
    else {
      this.#lastLeaf.closed.push({ tag, optional });
      this.#frame(this.#lastLeaf);
    }
  }

  /** Has a leaf take along what opens before it and closes after it */
  #frame({ at, opened, tag, closed }: LastLeaf): void {
    this.#code[at] = op.FRAMED;
    this.#code[at + 1] = store.frame(opened, tag, closed);
  }

  #openAll(): void {
    if (this.#opened.length === 0) return;
    const opened = this.#opened;
    this.#opened = [];
    for (const tag of opened) this.add(op.OPEN, tag, 0, 0, ...NO_VALUE);
  }

  setOperand(instructionAt: number, operand: number, value: number): void {
    this.#code[instructionAt + operand] = value;
  }

  /** Fills in an operand of an earlier instruction: the distance from it to here */
  setDistance(instructionAt: number, operand: number): void {
    // what comes next is gone on with from elsewhere too, so that no leaf takes it along
    this.#lastLeaf = undefined;
    this.setOperand(instructionAt, operand, this.at - instructionAt);
  }

  /** Ends the program. @returns where it stands in the store */
  finish(): number {
    this.add(op.END);
    return store.add(this.#code);
  }
}

/** How a value is found and read: its slot, its kind, and number of the purpose that it is read for */
export type Placed = [slot: number, kind: number, purpose: number];

/** Stands where an instruction needs no value */
export const NO_VALUE: Placed = [-1, 0, 0];

/** @throws MappingError where no shape of the use case holds the source */
export function placed(source: Source, { places, path }: Context): Placed {
  const slot = places.find(source);
  if (slot === undefined) throw new MappingError(path, `no shape of this use case holds its source ${source.label}`);
  const purpose = { path: places.pathOf(source) ?? source.label, readFor: path, label: source.label };
  return [slot, store.valueKind(() => source.value()), store.purposes.push(purpose) - 1];
}

/** The entries of a repeated source. @throws MappingError where no shape of the use case holds them */
export function placedEntries(source: RepeatedSource, { places, path }: Context): PlacedEntries {
  const entries = places.entries(source);
  if (entries === undefined) throw new MappingError(path, `no shape of this use case holds the entries of ${source.label}`);
  return entries;
}

/** The entries that an array has in each entry of another one. @throws MappingError as placedEntries */
export function nestedEntries(source: RepeatedSource, within: RepeatedSource, context: Context): PlacedEntries {
  const outer = placedEntries(within, context);
  const inner = placedEntries(source, { ...context, places: outer.places });
  const { walks } = context.places.room;
  const walk = walks.push(({ walks: made }) => new NestedEntries(made[outer.walk], made[inner.walk])) - 1;
  return { ...inner, walk };
}

/** Number of the list of the slots that sources have, for where something of them is */
export const slotList = (sources: readonly Source[], places: Places): number =>
  store.slotLists.push([...new Set(sources.flatMap((source) => places.find(source) ?? []))]) - 1;

/** Notes that a whole element around needs what has this name. @returns the operand `demand` */
export function demand(demands: Demands | undefined, name: string): number {
  if (demands === undefined) return 0;
  const full = `${demands.within}${name}`;
  demands.names.push(full);
  return store.texts.of(full) + 1;
}

/** Attributes that depend on no value of the message, by name; the others are left */
function constantAttributes(rows: readonly AttributeRow[]): { constant: Record<string, string>; others: AttributeRow[] } {
  const constant: Record<string, string> = {};
  const others: AttributeRow[] = [];
  for (const row of rows) {
    if (row.as.constant !== undefined && others.length === 0) constant[row.name] = row.as.constant;
    else others.push(row);
  }
  return { constant, others };
}

/** The tag of an element, and the attributes that the message gives it */
export function tagWith(name: string, rows: readonly AttributeRow[], counted?: string): { tag: Tag; others: readonly AttributeRow[] } {
  // a count stands before other attributes
  if (counted !== undefined) return { tag: tagOf(name), others: rows };
  const { constant, others } = constantAttributes(rows);
  return { tag: tagOf(name, constant), others };
}

/** The attributes of the element just opened */
export function addAttributes(assembler: Assembler, rows: readonly AttributeRow[], counted: string | undefined, context: Context): void {
  if (counted !== undefined) assembler.add(op.COUNT, store.attributes.of(attributeNameOf(counted)));
  for (const { name, as, source } of rows) {
    const value = placed(source, { ...context, path: `${context.path}/@${name}` });
    assembler.add(op.ATTRIBUTE, store.attributes.of(attributeNameOf(name)), store.converter(as), ...value);
  }
}
