import { type MakeWalk, Room } from './scratch.js';
import { SLOT_SIZE } from './slots.js';
import type { Carrier } from './source.js';

/** Where the entries of an array are found */
export interface PlacedEntries {
  /** Number of the walk over them */
  readonly walk: number;
  /** The places of one entry */
  readonly places: Places;
  /** First slot of an entry, and the slot after its last */
  readonly from: number;
  readonly end: number;
}

/** What a check of a mapping wants to know of the places that are made for it */
export class PlaceNotes {
  /** Sources that rows, or the reading of others, look for */
  readonly asked = new Set<Carrier>();
  /** Sources that stand twice, of which the later one overwrites the earlier: both places */
  readonly twice: (readonly [first: string, second: string])[] = [];
}

/**
 * Which source has which slot, for the payload or for one entry of an array in it and the places around: made while a mapping
 * is compiled. The slots of an entry, and of arrays in it, stand together.
 */
export class Places {
  readonly room: Room;
  readonly #from: number;
  readonly #outer: Places | undefined;
  readonly #slots = new Map<Carrier, number>();
  readonly #paths = new Map<Carrier, string>();
  readonly #entries = new Map<Carrier, PlacedEntries>();

  /** @param notes none where a mapping is compiled to be used */
  constructor(
    outer?: Places,
    private readonly notes: PlaceNotes | undefined = outer?.notes,
  ) {
    this.#outer = outer;
    this.room = outer?.room ?? new Room();
    this.#from = this.room.end;
  }

  /**
   * The slot of a source, a new one where it has none yet
   * @param path where the source stands, for listings: `access response / item 2 / structure member 3`
   */
  slot(source: Carrier, path: string): number {
    let slot = this.#slots.get(source);
    if (slot === undefined) {
      slot = this.room.end;
      this.room.end += SLOT_SIZE;
      this.#slots.set(source, slot);
      this.#paths.set(source, path);
    } else if (this.notes !== undefined) this.#noteAgain(source, path);
    return slot;
  }

  /** What is placed by its label alone is asked for a second time, and does not stand twice */
  #noteAgain(source: Carrier, path: string): void {
    const first = this.#paths.get(source);
    if (first !== undefined && ![path, source.label].includes(first) && path !== source.label) this.notes?.twice.push([first, path]);
  }

  /** Where a source stands, looked for from here outwards; undefined where no shape holds it */
  pathOf(source: Carrier): string | undefined {
    return this.#paths.get(source) ?? this.#outer?.pathOf(source);
  }

  /** Where all sources stand, those of entries too */
  *all(): Generator<readonly [source: Carrier, path: string]> {
    yield* this.#paths;
    for (const { places } of this.#entries.values()) yield* places.all();
  }

  /**
   * Gives a source the walk over its entries.
   * @param places those of an entry, all of them made
   * @returns number of the walk
   */
  addEntries(source: Carrier, places: Places, make: MakeWalk): number {
    const walk = this.room.walks.push(make) - 1;
    this.#entries.set(source, { walk, places, from: places.#from, end: this.room.end });
    return walk;
  }

  /** The slot of a source, looked for from here outwards; undefined where no shape holds it */
  find(source: Carrier): number | undefined {
    this.notes?.asked.add(source);
    return this.#slots.get(source) ?? this.#outer?.find(source);
  }

  /** The slot of the last source of that name, looked for from here outwards; undefined where there is none so far */
  findNamed(label: string): number | undefined {
    const found = [...this.#slots.keys()].findLast((source) => source.label === label);
    return found === undefined ? this.#outer?.findNamed(label) : this.find(found);
  }

  /** The entries of a repeated source; undefined where no shape holds it */
  entries(source: Carrier): PlacedEntries | undefined {
    return this.#entries.get(source) ?? this.#outer?.entries(source);
  }
}
