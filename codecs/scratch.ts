import type { Entries, Walked } from './entries.js';
import { Findings } from './findings.js';
import { Slots } from './slots.js';

/** Makes what walks the entries of one array, with a scratch to fill */
export type MakeWalk = (scratch: Scratch) => Walked;

let rooms = 0;

/** How much of a scratch one compiled payload takes. Grows while a mapping is compiled, never while a message is read. */
export class Room {
  readonly number: number = rooms++;
  /** The slot after the last */
  end = 0;
  readonly walks: MakeWalk[] = [];
}

/**
 * What belongs to the message at hand while it is read and written: where its values stand, and how far the walks over its arrays
 * are. What is compiled holds nothing of a message; it is handed a scratch. One scratch serves messages one after the other.
 */
export class Scratch {
  readonly slots = new Slots();
  /** What readers passed over */
  readonly findings = new Findings();
  /** By room: a walk for each array that the payload may hold */
  readonly #walksOf: Entries[][] = [];
  /** Those of the room at hand */
  walks: readonly Entries[] = [];

  /** Forgets the last message and makes room for one with such a payload */
  start(room: Room): void {
    this.findings.clear();
    this.slots.reserve(room.end);
    this.slots.clear(0, room.end);
    this.walks = this.#walksOf[room.number] ?? this.#makeWalks(room);
  }

  #makeWalks(room: Room): Entries[] {
    const walks: Entries[] = [];
    // a walk may be over the walks made before it
    this.walks = walks;
    for (const make of room.walks) walks.push(make(this).entries);
    this.#walksOf[room.number] = walks;
    return walks;
  }
}
