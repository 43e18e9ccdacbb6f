import type { WarningCode } from '../../../codecs/codes.js';
import type { Scratch } from '../../../codecs/scratch.js';
import { ABSENT, CUT_SHORT, NOT_AVAILABLE } from '../../../codecs/slots.js';
import type { Value } from '../../../codecs/source.js';
import type { Reading } from '../../../mappings/vocabulary/reading.js';
import type { Tag } from '../../writer/tag.js';
import type { Writer } from '../../writer/writer.js';
import * as op from './instructions.js';
import { store } from './store.js';

/** Stands for no octet of the message */
const NOWHERE = -1;

/** What belongs to the message at hand while its program runs; used again for the next one. */
export class RunState {
  /** Instances that values are read through, by kind; of combined rows those at further positions */
  readonly #first: Value[] = [];
  readonly #further: Value[][] = [];
  /** By how many there are: the values of the combined row at hand. Lists that are never made longer or shorter, which costs as much as a row */
  readonly #combined: (Value | undefined)[][] = [];
  /** What is lacking of the whole elements that are open: numbers of names, from 1, so many of them */
  readonly lacking: number[] = [];
  lackingCount = 0;
  /** How much was lacking before each of them, the entry that each is for, and how many are open */
  readonly marks: number[] = [];
  readonly entries: number[] = [];
  open = 0;
  /** Position of the entry at hand, from 1, and its first octet */
  count = 0;
  entryAt = NOWHERE;
  /** Whether the program at hand stops before each array, so that its entries can be run one at a time */
  stops = false;

  constructor(readonly scratch: Scratch) {}

  /** Forgets the last message, which may have ended in an error */
  start(): void {
    this.lackingCount = 0;
    this.open = 0;
  }

  /**
   * The value in a slot that is filled
   * @param at where its three operands stand in the store
   */
  value(octets: Uint8Array, at: number): Value {
    const { code } = store;
    return this.valueIn(code[at], code[at + 1], code[at + 2], octets, this.scratch.slots.numbers);
  }

  /** The same, its operands given */
  valueIn(slot: number, kind: number, purpose: number, octets: Uint8Array, numbers: Int32Array): Value {
    const value = this.#first[kind] ?? make(this.#first, kind);
    value.take(octets, numbers, slot, purpose);
    return value;
  }

  /** The same of the value at a position of a combined row, from 0: values at several are read at the same time */
  valueAtPosition(octets: Uint8Array, at: number, position: number): Value {
    const { code } = store;
    this.#further[position] ??= [];
    const values = this.#further[position];
    const value = values[code[at + 1]] ?? make(values, code[at + 1]);
    value.take(octets, this.scratch.slots.numbers, code[at], code[at + 2]);
    return value;
  }

  /** Notes something that a whole element lacks. @param demand 0 where none needs it */
  lack(demand: number): void {
    if (demand > 0) this.lacking[this.lackingCount++] = demand;
  }

  /** A list for the values of a combined row that takes so many */
  combined(count: number): (Value | undefined)[] {
    this.#combined[count] ??= new Array<Value | undefined>(count).fill(undefined);
    return this.#combined[count];
  }

  /** A whole element opens. @param entryAt first octet of the entry that it is for */
  mark(entryAt: number): void {
    this.marks[this.open] = this.lackingCount;
    this.entries[this.open++] = entryAt;
  }
}

const UNREADABLE: Readonly<Record<number, readonly [code: WarningCode, message: string]>> = {
  [NOT_AVAILABLE]: ['NOT_AVAILABLE', 'the device has no value to give: the element is left out'],
  [CUT_SHORT]: ['CUT_SHORT', 'the octets end before the value is whole: the element is left out'],
};

/** A first value of a kind */
function make(values: Value[], kind: number): Value {
  const value = store.valueKinds[kind]();
  value.readAs(store.purposes, 0);
  values[kind] = value;
  return value;
}

/** Warns of a slot that says why it has no value */
function warnOfUnreadable({ scratch }: RunState, slot: number, path: string, reading: Reading): void {
  const type = scratch.slots.typeOf(slot);
  // of nearly all; to look for what an object lacks takes as long as an element
  if (type >= ABSENT) return;
  const unreadable = UNREADABLE[type];
  if (unreadable !== undefined) reading.warn(...unreadable, path, scratch.slots.atOf(slot));
}

/** The value whose operands stand there; undefined where the message has none, with a warning where one should be there */
function valueAt(at: number, reading: Reading, state: RunState): Value | undefined {
  const slot = store.code[at];
  const type = state.scratch.slots.numbers[slot];
  if (type >= 0) return state.value(reading.octets, at);
  if (type !== ABSENT) warnOfUnreadable(state, slot, store.purposes[store.code[at + 2]].readFor, reading);
  return undefined;
}

/** Stands for the end of a program */
const ENDED = -1;

/**
 * Writes what a program says of the message at hand.
 * @param start where the program stands in the store
 * @returns the array that it stopped before; ENDED where it did not
 */
export function run(start: number, writer: Writer, reading: Reading, state: RunState): number {
  const { code } = store;
  const converters = store.converters;
  // of the message at hand, and so the same as long as its program runs
  const { numbers } = state.scratch.slots;
  const { octets } = reading;
  let pc = start;
  for (;;) {
    switch (code[pc]) {
      case op.END:
        return ENDED;
      case op.LEAF: {
        const slot = code[pc + 3];
        const type = numbers[slot];
        if (type >= 0) {
          const value = state.valueIn(slot, code[pc + 4], code[pc + 5], octets, numbers);
          if (!writer.leaf(code[pc + 1] as Tag, converters[code[pc + 2]], value, reading)) state.lack(code[pc + 6]);
        } else {
          if (type !== ABSENT) warnOfUnreadable(state, slot, store.purposes[code[pc + 5]].readFor, reading);
          state.lack(code[pc + 6]);
        }
        pc += op.LEAF_SIZE;
        break;
      }
      case op.FRAMED: {
        const slot = code[pc + 3];
        const type = numbers[slot];
        const frame = store.frames[code[pc + 1]];
        if (type >= 0) {
          const value = state.valueIn(slot, code[pc + 4], code[pc + 5], octets, numbers);
          if (!writer.framed(frame, converters[code[pc + 2]], value, reading)) state.lack(code[pc + 6]);
        } else {
          if (type !== ABSENT) warnOfUnreadable(state, slot, store.purposes[code[pc + 5]].readFor, reading);
          writer.emptyFrame(frame);
          state.lack(code[pc + 6]);
        }
        pc += op.FRAMED_SIZE;
        break;
      }
      case op.COUNTED: {
        const value = valueAt(pc + 4, reading, state);
        const name = store.attributes.things[code[pc + 2]];
        const written =
          value !== undefined && writer.countedLeaf(code[pc + 1] as Tag, name, state.count, converters[code[pc + 3]], value, reading);
        if (!written) state.lack(code[pc + 7]);
        pc += op.COUNTED_SIZE;
        break;
      }
      case op.COMBINED: {
        const as = store.combinations[code[pc + 2]];
        const count = code[pc + 4];
        const values = combinedValues(pc + op.COMBINED_SIZE, count, reading, state);
        const text = as.write(values, reading);
        if (text !== undefined) {
          const tag = code[pc + 1] as Tag;
          if (as.isString) writer.string(tag, text, values);
          else writer.element(tag, text, values);
        } else state.lack(code[pc + 3]);
        pc += op.COMBINED_SIZE + op.VALUE_SIZE * count;
        break;
      }
      case op.OPEN:
        if (code[pc + 4] >= 0 && valueAt(pc + 4, reading, state) === undefined) {
          state.lack(code[pc + 3]);
          pc += code[pc + 2];
        } else {
          writer.open(code[pc + 1] as Tag);
          pc += op.OPEN_SIZE;
        }
        break;
      case op.ATTRIBUTE: {
        const value = valueAt(pc + 3, reading, state);
        const text = value && converters[code[pc + 2]].write(value, reading);
        if (text !== undefined) writer.attribute(store.attributes.things[code[pc + 1]], text, value);
        pc += op.ATTRIBUTE_SIZE;
        break;
      }
      case op.COUNT:
        writer.count(store.attributes.things[code[pc + 1]], state.count);
        pc += op.COUNT_SIZE;
        break;
      case op.CONTENT:
        if (writer.content(converters[code[pc + 2]], state.value(reading.octets, pc + 5), reading)) pc += op.CONTENT_SIZE;
        else {
          writer.drop(code[pc + 1] as Tag);
          state.lack(code[pc + 4]);
          pc += code[pc + 3];
        }
        break;
      case op.COMBINED_CONTENT: {
        const count = code[pc + 5];
        const values = combinedValues(pc + op.COMBINED_CONTENT_SIZE, count, reading, state);
        const text = store.combinations[code[pc + 2]].write(values, reading);
        if (text === undefined) {
          writer.drop(code[pc + 1] as Tag);
          state.lack(code[pc + 4]);
          pc += code[pc + 3];
        } else {
          writer.characters(text, values);
          pc += op.COMBINED_CONTENT_SIZE + op.VALUE_SIZE * count;
        }
        break;
      }
      case op.CLOSE:
        writer.close(code[pc + 1] as Tag);
        pc += op.CLOSE_SIZE;
        break;
      case op.CLOSE_OPTIONAL:
        writer.closeOptional(code[pc + 1] as Tag);
        pc += op.CLOSE_SIZE;
        break;
      case op.MARK:
        state.mark(code[pc + 1] > 0 ? state.entryAt : NOWHERE);
        pc += op.MARK_SIZE;
        break;
      case op.CLOSE_WHOLE:
        closeWhole(pc, writer, reading, state);
        pc += op.CLOSE_WHOLE_SIZE;
        break;
      case op.JOIN:
        join(state.marks[--state.open], code[pc + 1], state);
        pc += op.JOIN_SIZE;
        break;
      case op.LACKING:
        state.lack(code[pc + 1]);
        pc += op.LACKING_SIZE;
        break;
      case op.EACH:
        if (state.stops) return pc;
        runEach(pc, writer, reading, state);
        pc += code[pc + 2];
        break;
      case op.SELECT: {
        pc += selected(pc, Number(valueAt(pc + 3, reading, state)?.integer()));
        break;
      }
      case op.JUMP:
        pc += code[pc + 1];
        break;
      case op.FLAG: {
        const value = valueAt(pc + 3, reading, state);
        if (value !== undefined && store.conditions.things[code[pc + 2]](value, reading)) writer.element(code[pc + 1] as Tag, '', [value]);
        pc += op.FLAG_SIZE;
        break;
      }
      default:
        throw new Error(`no instruction ${code[pc]} at ${pc}`);
    }
  }
}

/** The distance from a SELECT to the instructions for a number; NaN where there is none */
function selected(pc: number, number: number): number {
  const { code } = store;
  if (number >= 0 && number <= op.LAST_SELECTED) {
    const end = pc + op.SELECT_SIZE + 2 * code[pc + 1];
    for (let named = pc + op.SELECT_SIZE; named < end; named += 2) if (code[named] === (number | 0)) return code[named + 1];
  }
  return code[pc + 2];
}

/** The values that a combined row takes, from where their operands stand */
function combinedValues(at: number, count: number, reading: Reading, state: RunState): readonly (Value | undefined)[] {
  const combined = state.combined(count);
  const { code } = store;
  const { numbers } = state.scratch.slots;
  for (let i = 0, value = at; i < count; i++, value += op.VALUE_SIZE) {
    const type = numbers[code[value]];
    combined[i] = type >= 0 ? state.valueAtPosition(reading.octets, value, i) : undefined;
    if (type < ABSENT) warnOfUnreadable(state, code[value], store.purposes[code[value + 2]].readFor, reading);
  }
  return combined;
}

/** Makes what is lacking since the mark one demand */
function join(mark: number, demand: number, state: RunState): void {
  if (state.lackingCount === mark) return;
  state.lackingCount = mark;
  state.lack(demand);
}

/** Leaves a whole element out where something that the schema demands of it is lacking; a warning tells where the message has something for it */
function closeWhole(pc: number, writer: Writer, reading: Reading, state: RunState): void {
  const { code } = store;
  const { lacking } = state;
  const mark = state.marks[--state.open];
  const entryAt = state.entries[state.open];
  const tag = code[pc + 1] as Tag;
  if (state.lackingCount === mark) {
    if (code[pc + 3] > 0) writer.closeOptional(tag);
    else writer.close(tag);
    return;
  }
  writer.drop(tag);
  const there = entryAt === NOWHERE ? firstThere(store.slotLists[code[pc + 4]], state) : entryAt;
  if (there !== NOWHERE) {
    const names = lacking.slice(mark, state.lackingCount).map((name) => store.texts.things[name - 1]);
    reading.warn('INCOMPLETE', `left out, as the message has no ${names.join(', ')} for it`, store.texts.things[code[pc + 2]], there);
  }
  state.lackingCount = mark;
  state.lack(code[pc + 5]);
}

/** Offset of the first of the slots that the message fills */
function firstThere(list: readonly number[], { scratch }: RunState): number {
  let first = NOWHERE;
  for (const slot of list) {
    const at = scratch.slots.atOf(slot);
    if (scratch.slots.typeOf(slot) !== ABSENT && (first === NOWHERE || at < first)) first = at;
  }
  return first;
}

/** Whether the entry at hand is one that its row takes; warns of one that does not have what tells */
function isTaken(pc: number, at: number, reading: Reading, state: RunState): boolean {
  const { code } = store;
  if (code[pc + 8] < 0) return true;
  const value = valueAt(pc + 9, reading, state);
  if (value !== undefined) return store.conditions.things[code[pc + 8]](value, reading);
  const { label } = store.purposes[code[pc + 11]];
  reading.warn('INCOMPLETE', `an entry without ${label}: it is left out`, store.texts.things[code[pc + 4]], at);
  return false;
}

/**
 * Writes the same in steps, one entry of an array at a time, so that what was written of one can be taken before the next: the arrays
 * inside of entries go with them. The message at hand, and the state, are this one's until the end.
 */
export function* runInSteps(start: number, writer: Writer, reading: Reading, state: RunState): Generator<void, void, void> {
  for (let pc = start; ; pc += store.code[pc + 2]) {
    state.stops = true;
    try {
      pc = run(pc, writer, reading, state);
    } finally {
      state.stops = false;
    }
    if (pc === ENDED) return;
    const progress: Progress = { position: 0, written: 0, mark: state.lackingCount, isDone: false };
    while (!progress.isDone) {
      runEach(pc, writer, reading, state, progress);
      yield;
    }
  }
}

/** How far the entries of an array are, where they are run one at a time */
interface Progress {
  /** Of the last entry, from 1 */
  position: number;
  written: number;
  readonly mark: number;
  isDone: boolean;
}

/** @param progress runs the next entry alone, and notes how far it came; all of them without */
function runEach(pc: number, writer: Writer, reading: Reading, state: RunState, progress?: Progress): void {
  const { code } = store;
  const { slots, walks } = state.scratch;
  const entries = walks[code[pc + 1]];
  const path = store.texts.things[code[pc + 4]];
  const limit = code[pc + 5];
  const first = code[pc + 6];
  const last = code[pc + 7];
  const hasMembers = code[pc + 14] > 0;
  const body = pc + op.EACH_SIZE;
  const mark = progress?.mark ?? state.lackingCount;
  let written = progress?.written ?? 0;
  const before = progress?.position ?? 0;
  if (before === 0) {
    if (code[pc + 3] >= 0) warnOfUnreadable(state, code[pc + 3], path, reading);
    entries.open(reading.octets);
  }
  for (let position = before + 1; position <= last && entries.next(); position++) {
    if (position < first) continue;
    if (hasMembers && slots.isEmpty(code[pc + 12], code[pc + 13])) {
      reading.warn('EMPTY_ENTRY', `entry ${position} holds no value: it is left out`, path, entries.at);
      continue;
    }
    if (!isTaken(pc, entries.at, reading, state)) continue;
    if (written++ === limit) {
      reading.warn('NO_ROOM', `the schema has room for ${limit} of the entries: the others are left out`, path, entries.at);
      break;
    }
    state.count = position - first + 1;
    state.entryAt = entries.at;
    run(body, writer, reading, state);
    if (progress !== undefined) {
      progress.position = position;
      progress.written = written;
      return;
    }
  }
  if (progress !== undefined) progress.isDone = true;
  if (written === 0 && code[pc + 15] > 0) {
    slots.clear(code[pc + 12], code[pc + 13]);
    state.count = 1;
    state.entryAt = NOWHERE;
    run(body, writer, reading, state);
  }
  const demand = code[pc + 16];
  if (demand > 0 && written === 0) state.lack(demand);
  else if (demand > 0) join(mark, demand, state);
}
