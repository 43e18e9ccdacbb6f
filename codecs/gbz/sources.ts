import { PayloadCursor } from '../payload-cursor.js';
import { Slots } from '../slots.js';
import { type Encoding, type Entries, Places, type RepeatedSource, type Source, type Value } from '../source.js';
import type { FieldIndexer, FieldShape } from './field-shapes.js';
import { ZclValue } from './zcl-value.js';

const hex = (n: number, digits: number): string => n.toString(16).toUpperCase().padStart(digits, '0');

/** An attribute that a Read Attributes Response may carry. */
export class AttributeSource implements Source {
  readonly encoding: Encoding = 'GBZ';
  readonly label: string;

  constructor(
    readonly cluster: number,
    readonly attribute: number,
    readonly name: string,
  ) {
    this.label = `${name} (cluster ${hex(cluster, 4)}, attribute ${hex(attribute, 4)})`;
  }

  /** Key by which records find their slot */
  get key(): number {
    return AttributeSource.keyOf(this.cluster, this.attribute);
  }

  static keyOf(cluster: number, attribute: number): number {
    return cluster * 0x10000 + attribute;
  }

  value(): Value {
    return new ZclValue();
  }
}

/** @param name as the ZigBee specification has it */
export const attribute = (cluster: number, id: number, name: string): AttributeSource => new AttributeSource(cluster, id, name);

/** A cluster-specific command that a payload may carry, once or several times. Rows reach the fields by `.each`. */
export class CommandSource<Fields extends FieldShape = FieldShape> implements RepeatedSource {
  readonly encoding: Encoding = 'GBZ';
  readonly repeated = true;
  readonly label: string;

  constructor(
    readonly cluster: number,
    readonly command: number,
    name: string,
    readonly each: Fields,
  ) {
    this.label = `${name} (cluster ${hex(cluster, 4)}, command ${hex(command, 2)})`;
  }

  get key(): number {
    return this.cluster * 0x100 + this.command;
  }

  value(): Value {
    return new ZclValue();
  }
}

/** @param name as the ZigBee specification has it; @param each the fields of the command, in order */
export const command = <Fields extends FieldShape>(cluster: number, id: number, name: string, each: Fields): CommandSource<Fields> =>
  new CommandSource(cluster, id, name, each);

/** The commands of one kind in a payload, in order, each with its fields. */
export class CommandEntries implements Entries {
  readonly #c = new PayloadCursor(new Uint8Array(0));
  /** First octet of the fields and octet after the last, command by command */
  readonly found: number[] = [];
  #next = 0;
  readonly #slots: Slots;
  readonly #indexer: FieldIndexer;
  readonly #path: string;

  constructor(source: CommandSource, places: Places) {
    this.#slots = new Slots();
    this.#path = source.label;
    const entryPlaces = new Places(this.#slots, places);
    this.#indexer = source.each.place(entryPlaces, source.label);
    places.addEntries(source, entryPlaces, this);
  }

  open(octets: Uint8Array): void {
    this.#c.reset(octets, 0, 0);
    this.#next = 0;
  }

  next(): boolean {
    if (this.#next >= this.found.length) return false;
    this.index(this.#c, this.found[this.#next], this.found[this.#next + 1]);
    this.#next += 2;
    return true;
  }

  /** Notes the fields of one command. @throws DecodeError where it ends early or octets are left over */
  index(c: PayloadCursor, at: number, end: number): void {
    c.reset(c.octets, at, end);
    this.#slots.clear();
    this.#indexer(c);
    if (c.at !== end) c.fail(this.#path, c.at, `${end - c.at} octets left over`);
  }
}
