import { DecodeError } from '../errors.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../places.js';
import { ABSENT } from '../slots.js';
import type { Source } from '../source.js';
import { answeredCommand } from './answered-commands.js';
import { type CommandEntries, placeCommands } from './command-entries.js';
import {
  CLUSTER_SPECIFIC,
  DEFAULT_RESPONSE,
  type ExpectedAnswers,
  type GbzOutcomes,
  MANUFACTURER_SPECIFIC,
  NO_ATTRIBUTE,
  READ_ATTRIBUTES,
  READ_ATTRIBUTES_RESPONSE,
  WRITE_ATTRIBUTES,
  WRITE_ATTRIBUTES_RESPONSE,
  ZCL_SUCCESS,
} from './components.js';
import { ownOutcome } from './own-outcomes.js';
import { readUint16, setContents, skipValue } from './skip.js';
import { AttributeSource, CommandSource } from './sources.js';

/** Profile of GBZ payloads (GBCS 7.2.9) */
export const GBZ_PROFILE = 0x0109;

/** Bits of the extended header control field */
export const ENCRYPTED = 0x02;
/** The component carries the time from which it is meant */
export const FROM_DATE_TIME = 0x10;

/** Attributes of a manufacturer have numbers of their own: a cluster that no row names */
const NO_CLUSTER = -1;

const PATH = 'GBZ payload';

/** A use case may have any profile-wide command of its clusters, but cluster-specific ones only as listed */
function isExpected(expected: ExpectedAnswers | undefined, cluster: number, frameControl: number, command: number): boolean {
  if (expected === undefined) return true;
  if ((frameControl & CLUSTER_SPECIFIC) === 0) return expected.clusters.has(cluster);
  // meters give the direction wrong now and then
  return (frameControl & MANUFACTURER_SPECIFIC) === 0 && expected.responses.has(cluster * 0x100 + command);
}
const RECORD = 'attribute record';

/** Reads a GBZ payload: notes where the attributes and commands that rows name stand, and every outcome. */
export class GbzReader {
  /** Slots of attributes, and walks over commands, by their keys */
  readonly #attributes = new Map<number, number>();
  readonly #commands = new Map<number, number>();

  constructor(sources: Iterable<Source>, places: Places) {
    for (const source of sources) {
      if (source instanceof AttributeSource) this.#attributes.set(source.key, places.slot(source, source.label));
      else if (source instanceof CommandSource && !this.#commands.has(source.key))
        this.#commands.set(source.key, placeCommands(source, places));
    }
  }

  /**
   * @throws DecodeError where a component ends early, a length goes past the end, or octets are left over
   */
  read(c: PayloadCursor, outcomes: GbzOutcomes): void {
    const start = c.at;
    if (c.u16(`${PATH} / profile`) !== GBZ_PROFILE) c.fail(`${PATH} / profile`, start, 'profile other than 0109');
    const count = c.u8(`${PATH} / number of components`);
    this.start(c, outcomes);
    for (let i = 0; i < count; i++) this.component(c, outcomes);
    if (c.at !== c.end) c.fail(PATH, c.at, `${c.end - c.at} octets left over`);
  }

  /** Forgets the last message */
  start(c: PayloadCursor, outcomes: GbzOutcomes): void {
    outcomes.start();
    for (const walk of this.#commands.values()) (c.scratch.walks[walk].of as CommandEntries).start();
  }

  /** One GBZ component (GBCS 7.2.9.2): extended header, whose length counts all that follows it, and ZCL frame. */
  component(c: PayloadCursor, outcomes: GbzOutcomes): void {
    const number = outcomes.components + 1;
    const start = c.at;
    try {
      const control = c.u8('extended header control field');
      const cluster = c.u16('cluster');
      const length = c.u16('length');
      const end = c.skip(length, 'GBZ command') + length;
      const outerEnd = c.end;
      c.at = end - length;
      c.end = end;
      if (control & ENCRYPTED) c.skip(2, 'additional header');
      if (control & FROM_DATE_TIME) c.skip(4, 'From Date Time');
      const frameControl = c.u8('frame control');
      if (frameControl & MANUFACTURER_SPECIFIC) c.skip(2, 'manufacturer code');
      c.skip(1, 'transaction sequence number');
      const command = c.u8('command');
      outcomes.addComponent(cluster, frameControl, command);
      if (!isExpected(outcomes.expected, cluster, frameControl, command)) outcomes.addUnexpected(cluster, command, start);
      if (control & ENCRYPTED) this.#protectedFrame(c, outcomes);
      else this.#frame(c, outcomes);
      if (c.at !== end) c.fail('GBZ command', c.at, `${end - c.at} octets left over`);
      c.end = outerEnd;
    } catch (e) {
      throw e instanceof DecodeError ? e.within(`${PATH} / component ${number}`) : e;
    }
  }

  /** In a method of its own, as what it hands on would make every component keep its cursor in a closure */
  #protectedFrame(c: PayloadCursor, outcomes: GbzOutcomes): void {
    const block = c.u16('length of ciphered information');
    let read = false;
    c.protectedBlock(block, 'ciphered information', () => {
      read = true;
      this.#frame(c, outcomes);
    });
    if (!read) outcomes.addStatus(NO_ATTRIBUTE, ZCL_SUCCESS);
  }

  #frame(c: PayloadCursor, outcomes: GbzOutcomes): void {
    const { cluster, frameControl, command } = outcomes.frame;
    if (frameControl & CLUSTER_SPECIFIC) this.#clusterCommand(c, outcomes);
    else if (command === READ_ATTRIBUTES_RESPONSE) this.#records(c, frameControl & MANUFACTURER_SPECIFIC ? NO_CLUSTER : cluster, outcomes);
    else if (command === DEFAULT_RESPONSE) {
      outcomes.answerTo(c.u8('command identifier'));
      outcomes.addStatus(NO_ATTRIBUTE, c.u8('status'));
    } else if (command === WRITE_ATTRIBUTES_RESPONSE) this.#writeStatuses(c, outcomes);
    else {
      // no other profile-wide command answers a GBCS command; its octets carry no status that we know
      c.at = c.end;
      outcomes.addNothing();
    }
  }

  #clusterCommand(c: PayloadCursor, outcomes: GbzOutcomes): void {
    const { cluster, frameControl, command } = outcomes.frame;
    const key = cluster * 0x100 + command;
    if ((frameControl & MANUFACTURER_SPECIFIC) === 0) {
      if (outcomes.expected === undefined || outcomes.expected.responses.has(key)) outcomes.answerTo(answeredCommand(cluster, command));
      const walk = this.#commands.get(key);
      if (walk !== undefined) (c.scratch.walks[walk].of as CommandEntries).add(c.octets, c.at, c.end);
    }
    outcomes.addStatus(NO_ATTRIBUTE, ownOutcome(outcomes.frame, c.octets, c.at, c.end));
    c.at = c.end;
  }

  #records(c: PayloadCursor, cluster: number, outcomes: GbzOutcomes): void {
    const { slots } = c;
    const { findings } = c.scratch;
    if (c.at === c.end) {
      outcomes.answerTo(READ_ATTRIBUTES);
      outcomes.addNothing();
    }
    while (c.at < c.end) {
      const id = readUint16(c, 'attribute identifier');
      const status = c.u8('attribute record / status');
      outcomes.addStatus(id, status);
      if (status !== ZCL_SUCCESS) continue;
      const type = c.u8(RECORD);
      const at = c.at;
      skipValue(c, type, RECORD);
      const slot = this.#attributes.get(AttributeSource.keyOf(cluster, id));
      if (slot === undefined) continue;
      if (slots.typeOf(slot) !== ABSENT)
        findings.add('REPEATED', 'the attribute is given again: this one is left out', RECORD, slots.atOf(slot));
      setContents(c, slot, type, at);
    }
  }

  #writeStatuses(c: PayloadCursor, outcomes: GbzOutcomes): void {
    if (c.end - c.at <= 1) {
      outcomes.answerTo(WRITE_ATTRIBUTES);
      outcomes.addStatus(NO_ATTRIBUTE, c.at < c.end ? c.u8('status') : ZCL_SUCCESS);
      return;
    }
    while (c.at < c.end) {
      const status = c.u8('write attribute status');
      outcomes.addStatus(readUint16(c, 'attribute identifier'), status);
    }
  }
}
