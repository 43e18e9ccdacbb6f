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

/** How several commands of one kind go together */
export interface CommandOptions<Fields extends FieldShape> {
  /** The field that numbers the commands of one publication: they are walked in its order, whatever the order of the message */
  readonly part?: (fields: Fields) => FieldShape;
  /** All commands are one entry: of a value that several of them have, the last one counts */
  readonly together?: boolean;
}

/** A cluster-specific command that a payload may carry, once or several times. Rows reach the fields by `.each`. */
export class CommandSource<Fields extends FieldShape = FieldShape> implements RepeatedSource {
  readonly encoding: Encoding = 'GBZ';
  readonly repeated = true;
  readonly label: string;
  /** The field that numbers the commands of one publication */
  readonly part: FieldShape | undefined;
  /** Whether all commands are one entry */
  readonly together: boolean;

  constructor(
    readonly cluster: number,
    readonly command: number,
    name: string,
    readonly each: Fields,
    { part, together = false }: CommandOptions<Fields>,
  ) {
    this.part = part?.(each);
    this.together = together;
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
export const command = <Fields extends FieldShape>(
  cluster: number,
  id: number,
  name: string,
  each: Fields,
  options: CommandOptions<Fields> = {},
): CommandSource<Fields> => new CommandSource(cluster, id, name, each, options);

/** The commands of one kind in a payload, in order, each with its fields. */
export class CommandEntries implements Entries {
  readonly #c = new PayloadCursor(new Uint8Array(0));
  /** First octet of the fields, octet after the last, and number among the parts of a publication, command by command */
  readonly #at: number[] = [];
  readonly #end: number[] = [];
  readonly #parts: number[] = [];
  #count = 0;
  /** The first command of the publication that the last one belongs to */
  #publication = 0;
  #next = 0;
  readonly #slots: Slots;
  readonly #indexer: FieldIndexer;
  readonly #path: string;
  readonly #together: boolean;
  /** The slot of the field that numbers the commands; -1 where none does */
  readonly #partSlot: number;
  readonly #part = new ZclValue();

  constructor(source: CommandSource, places: Places) {
    this.#slots = new Slots();
    this.#path = source.label;
    this.#together = source.together;
    const entryPlaces = new Places(this.#slots, places);
    this.#partSlot = source.part === undefined ? -1 : entryPlaces.slot(source.part);
    this.#indexer = source.each.place(entryPlaces, source.label);
    places.addEntries(source, entryPlaces, this);
  }

  /** Forgets the last message */
  start(): void {
    this.#count = 0;
    this.#publication = 0;
  }

  /** Takes a command whose fields stand from `at` to before `end`. @throws DecodeError where it ends early or octets are left over */
  add(octets: Uint8Array, at: number, end: number): void {
    this.#c.octets = octets;
    this.#slots.clear();
    this.#index(at, end);
    const place = this.#placeOf(octets);
    this.#at[place] = at;
    this.#end[place] = end;
  }

  /** Makes room for the command at hand: a number that its publication has already starts another one */
  #placeOf(octets: Uint8Array): number {
    let place = this.#count++;
    if (this.#partSlot < 0 || !this.#part.locate(octets, this.#slots, this.#partSlot)) return place;
    const part = Number(this.#part.integer());
    for (let i = this.#publication; i < place; i++) if (this.#parts[i] === part) this.#publication = place;
    for (; place > this.#publication && this.#parts[place - 1] > part; place--) {
      this.#at[place] = this.#at[place - 1];
      this.#end[place] = this.#end[place - 1];
      this.#parts[place] = this.#parts[place - 1];
    }
    this.#parts[place] = part;
    return place;
  }

  /** First octet of the fields of the command at hand; of the last one where several are one entry */
  get at(): number {
    return this.#at[this.#next - 1];
  }

  open(octets: Uint8Array): void {
    this.#c.reset(octets, 0, 0);
    this.#next = 0;
  }

  next(): boolean {
    if (this.#next >= this.#count) return false;
    this.#slots.clear();
    do {
      this.#index(this.#at[this.#next], this.#end[this.#next]);
      this.#next++;
    } while (this.#together && this.#next < this.#count);
    return true;
  }

  #index(at: number, end: number): void {
    const c = this.#c;
    c.reset(c.octets, at, end);
    this.#indexer(c);
    if (c.at !== end) c.fail(this.#path, c.at, `${end - c.at} octets left over`);
  }
}
