import { Entries, type Walked } from '../entries.js';
import { PayloadCursor } from '../payload-cursor.js';
import { Places } from '../places.js';
import type { Scratch } from '../scratch.js';
import type { Slots } from '../slots.js';
import type { FieldIndexer } from './field-shapes.js';
import type { CommandSource } from './sources.js';
import { zclValue } from './zcl-value.js';

/** What is known of the commands of one kind before any message comes */
interface CommandPlan {
  /** First slot of a command, and the slot after its last */
  readonly from: number;
  readonly end: number;
  readonly indexer: FieldIndexer;
  readonly path: string;
  readonly together: boolean;
  /** The slot of the field that numbers the commands; -1 where none does */
  readonly partSlot: number;
}

/** Places the commands of one kind. @returns number of the walk over them */
export function placeCommands(source: CommandSource, places: Places): number {
  const commandPlaces = new Places(places);
  const { room } = places;
  const from = room.end;
  const indexer = source.each.place(commandPlaces, source.label);
  const partSlot = source.part === undefined ? undefined : commandPlaces.findNamed(source.part);
  const plan = { from, end: room.end, indexer, path: source.label, together: source.together, partSlot: partSlot ?? -1 };
  return places.addEntries(source, commandPlaces, (scratch) => new CommandEntries(scratch, plan));
}

/** Stands for no command */
const NONE = -1;

/** The commands of one kind in a payload, in order, each with its fields. */
export class CommandEntries implements Walked {
  /** `at` is that of the last command where several are one entry */
  readonly entries: Entries = new Entries(
    this,
    (octets) => this.#open(octets),
    () => this.#goOn(),
  );
  readonly #c: PayloadCursor;
  /** First octet of the fields, octet after the last, and number among the parts of a publication, command by command */
  readonly #at: number[] = [];
  readonly #end: number[] = [];
  readonly #parts: number[] = [];
  #count = 0;
  /** The first command of the publication that the last one belongs to */
  #publication = 0;
  #next = 0;
  /** The command whose fields fill the slots, as none has been walked since it was taken; else NONE */
  #filled = NONE;
  readonly #slots: Slots;
  readonly #part = zclValue();

  constructor(
    scratch: Scratch,
    private readonly plan: CommandPlan,
  ) {
    this.#slots = scratch.slots;
    this.#c = new PayloadCursor(scratch);
  }

  /** Forgets the last message */
  start(): void {
    this.#count = 0;
    this.#publication = 0;
  }

  /** Takes a command whose fields stand from `at` to before `end`. @throws DecodeError where it ends early or octets are left over */
  add(octets: Uint8Array, at: number, end: number): void {
    this.#c.octets = octets;
    this.#slots.clear(this.plan.from, this.plan.end);
    this.#index(at, end);
    const place = this.#placeOf(octets);
    this.#at[place] = at;
    this.#end[place] = end;
    this.#filled = place;
  }

  /** Makes room for the command at hand: a number that its publication has already starts another one */
  #placeOf(octets: Uint8Array): number {
    let place = this.#count++;
    const { partSlot } = this.plan;
    if (partSlot < 0 || !this.#part.locate(octets, this.#slots, partSlot)) return place;
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

  #open(octets: Uint8Array): void {
    this.#c.reset(octets, 0, 0);
    this.#next = 0;
  }

  #goOn(): boolean {
    if (this.#next >= this.#count) return false;
    const isFilled = this.#filled === this.#next && !this.plan.together;
    this.#filled = NONE;
    if (isFilled) {
      this.entries.at = this.#at[this.#next++];
      return true;
    }
    this.#slots.clear(this.plan.from, this.plan.end);
    do {
      this.entries.at = this.#at[this.#next];
      this.#index(this.entries.at, this.#end[this.#next]);
      this.#next++;
    } while (this.plan.together && this.#next < this.#count);
    return true;
  }

  #index(at: number, end: number): void {
    const c = this.#c;
    c.reset(c.octets, at, end);
    this.plan.indexer(c);
    if (c.at !== end) c.fail(this.plan.path, c.at, `${end - c.at} octets left over`);
  }
}
