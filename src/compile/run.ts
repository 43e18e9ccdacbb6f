import type { Scratch } from '../../codecs/scratch.js';
import { ABSENT } from '../../codecs/slots.js';
import type { Value } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { Writer } from '../writer/writer.js';
import * as op from './instructions.js';
import { store } from './store.js';

/** What belongs to the message at hand while its program runs; used again for the next one. */
export class RunState {
  /** Instances that values are read through: by position in a combined row, then by kind */
  readonly #values: Value[][] = [[]];
  readonly first: Value[] = this.#values[0];
  /** The values of the combined row at hand */
  readonly combined: (Value | undefined)[] = [];
  /** What is lacking of the whole elements that are open: numbers of names */
  readonly lacking: number[] = [];
  /** How much was lacking before each of them */
  readonly marks: number[] = [];
  /** Position of the entry at hand, from 1 */
  count = 0;

  constructor(readonly scratch: Scratch) {}

  /** Forgets the last message, which may have ended in an error */
  start(): void {
    this.lacking.length = 0;
    this.marks.length = 0;
  }

  /** The value in a slot that is filled */
  value(octets: Uint8Array, slot: number, kind: number, position = 0): Value {
    this.#values[position] ??= [];
    const values = this.#values[position];
    values[kind] ??= store.valueKinds[kind]();
    const value = values[kind];
    value.locate(octets, this.scratch.slots, slot);
    return value;
  }
}

/**
 * Writes what a program says of the message at hand.
 * @param start where the program stands in the store
 */
export function run(start: number, writer: Writer, reading: Reading, state: RunState): void {
  const { code } = store;
  const { numbers } = state.scratch.slots;
  const { octets } = reading;
  let pc = start;
  for (;;) {
    switch (code[pc]) {
      case op.END:
        return;
      case op.LEAF: {
        const slot = code[pc + 3];
        const written =
          numbers[slot] !== ABSENT &&
          writer.leaf(
            store.tags.things[code[pc + 1]],
            store.converters.things[code[pc + 2]],
            state.value(octets, slot, code[pc + 4]),
            reading,
          );
        if (!written && code[pc + 5] > 0) state.lacking.push(code[pc + 5]);
        pc += op.LEAF_SIZE;
        break;
      }
      case op.COMBINED: {
        const as = store.combinations.things[code[pc + 2]];
        const count = code[pc + 4];
        const values = combinedValues(pc + op.COMBINED_SIZE, count, octets, state);
        const text = as.write(values, reading);
        if (text !== undefined) {
          const tag = store.tags.things[code[pc + 1]];
          if (as.type === 'string') writer.string(tag, text, values);
          else writer.element(tag, text, values);
        } else if (code[pc + 3] > 0) state.lacking.push(code[pc + 3]);
        pc += op.COMBINED_SIZE + 2 * count;
        break;
      }
      case op.OPEN: {
        const slot = code[pc + 2];
        if (slot >= 0 && numbers[slot] === ABSENT) {
          if (code[pc + 4] > 0) state.lacking.push(code[pc + 4]);
          pc += code[pc + 3];
        } else {
          writer.open(store.tags.things[code[pc + 1]]);
          pc += op.OPEN_SIZE;
        }
        break;
      }
      case op.ATTRIBUTE: {
        const slot = code[pc + 3];
        if (numbers[slot] !== ABSENT) {
          const value = state.value(octets, slot, code[pc + 4]);
          const text = store.converters.things[code[pc + 2]].write(value, reading);
          if (text !== undefined) writer.attribute(store.texts.things[code[pc + 1]], text, value);
        }
        pc += op.ATTRIBUTE_SIZE;
        break;
      }
      case op.COUNT:
        writer.attribute(store.texts.things[code[pc + 1]], String(state.count));
        pc += op.COUNT_SIZE;
        break;
      case op.CONTENT:
        if (writer.content(store.converters.things[code[pc + 2]], state.value(octets, code[pc + 3], code[pc + 4]), reading))
          pc += op.CONTENT_SIZE;
        else {
          writer.drop(store.tags.things[code[pc + 1]]);
          if (code[pc + 6] > 0) state.lacking.push(code[pc + 6]);
          pc += code[pc + 5];
        }
        break;
      case op.COMBINED_CONTENT: {
        const count = code[pc + 5];
        const values = combinedValues(pc + op.COMBINED_CONTENT_SIZE, count, octets, state);
        const text = store.combinations.things[code[pc + 2]].write(values, reading);
        if (text === undefined) {
          writer.drop(store.tags.things[code[pc + 1]]);
          if (code[pc + 4] > 0) state.lacking.push(code[pc + 4]);
          pc += code[pc + 3];
        } else {
          writer.characters(text, values);
          pc += op.COMBINED_CONTENT_SIZE + 2 * count;
        }
        break;
      }
      case op.CLOSE:
        writer.close(store.tags.things[code[pc + 1]]);
        pc += op.CLOSE_SIZE;
        break;
      case op.CLOSE_OPTIONAL:
        writer.closeOptional(store.tags.things[code[pc + 1]]);
        pc += op.CLOSE_SIZE;
        break;
      case op.MARK:
        state.marks.push(state.lacking.length);
        pc += op.MARK_SIZE;
        break;
      case op.CLOSE_WHOLE:
        closeWhole(pc, writer, reading, state);
        pc += op.CLOSE_WHOLE_SIZE;
        break;
      case op.JOIN: {
        const mark = state.marks.pop() as number;
        if (state.lacking.length > mark) {
          state.lacking.length = mark;
          state.lacking.push(code[pc + 1]);
        }
        pc += op.JOIN_SIZE;
        break;
      }
      case op.LACKING:
        state.lacking.push(code[pc + 1]);
        pc += op.LACKING_SIZE;
        break;
      case op.EACH:
        runEach(pc, writer, reading, state);
        pc += code[pc + 2];
        break;
      case op.SELECT: {
        const slot = code[pc + 1];
        const number = numbers[slot] === ABSENT ? undefined : state.value(octets, slot, code[pc + 2]).integer();
        pc += store.selections[code[pc + 3]].get(Number(number)) ?? code[pc + 4];
        break;
      }
      case op.JUMP:
        pc += code[pc + 1];
        break;
      case op.FLAG: {
        const slot = code[pc + 2];
        if (numbers[slot] !== ABSENT) {
          const value = state.value(octets, slot, code[pc + 3]);
          if (store.conditions.things[code[pc + 4]](value, reading)) writer.element(store.tags.things[code[pc + 1]], '', [value]);
        }
        pc += op.FLAG_SIZE;
        break;
      }
      default:
        throw new Error(`no instruction ${code[pc]} at ${pc}`);
    }
  }
}

/** The values that a combined row takes, from where its slots and kinds stand */
function combinedValues(at: number, count: number, octets: Uint8Array, state: RunState): readonly (Value | undefined)[] {
  const { code } = store;
  const { numbers } = state.scratch.slots;
  const { combined } = state;
  combined.length = count;
  for (let i = 0; i < count; i++) {
    const slot = code[at + 2 * i];
    combined[i] = numbers[slot] === ABSENT ? undefined : state.value(octets, slot, code[at + 2 * i + 1], i);
  }
  return combined;
}

/** Leaves a whole element out where something that the schema demands of it is lacking; a warning tells where only some of it is */
function closeWhole(pc: number, writer: Writer, reading: Reading, state: RunState): void {
  const { code } = store;
  const { lacking } = state;
  const mark = state.marks.pop() as number;
  const tag = store.tags.things[code[pc + 1]];
  const count = lacking.length - mark;
  if (count === 0) {
    if (code[pc + 4] > 0) writer.closeOptional(tag);
    else writer.close(tag);
    return;
  }
  writer.drop(tag);
  if (count < code[pc + 2]) {
    const names = lacking.slice(mark).map((name) => store.texts.things[name - 1]);
    reading.warn('INCOMPLETE', `left out, as the message has no ${names.join(', ')} for it`, store.texts.things[code[pc + 3]]);
  }
  lacking.length = mark;
  if (code[pc + 5] > 0) lacking.push(code[pc + 5]);
}

function runEach(pc: number, writer: Writer, reading: Reading, state: RunState): void {
  const { code } = store;
  const { slots, walks } = state.scratch;
  const { octets } = reading;
  const entries = walks[code[pc + 1]];
  const limit = code[pc + 3];
  const first = code[pc + 4];
  const last = code[pc + 5];
  const condition = code[pc + 6] < 0 ? undefined : store.conditions.things[code[pc + 6]];
  const slot = code[pc + 7];
  const body = pc + op.EACH_SIZE;
  const mark = state.lacking.length;
  let written = 0;
  entries.open(octets);
  for (let position = 1; position <= last && entries.next(); position++) {
    if (position < first) continue;
    if (condition !== undefined) {
      if (slots.numbers[slot] === ABSENT || !condition(state.value(octets, slot, code[pc + 8]), reading)) continue;
    }
    if (written++ === limit) {
      reading.warn('NO_ROOM', `the schema has room for ${limit} of the entries: the others are left out`, store.texts.things[code[pc + 9]]);
      break;
    }
    state.count = position - first + 1;
    run(body, writer, reading, state);
  }
  if (written === 0 && code[pc + 10] >= 0) {
    slots.clear(code[pc + 10], code[pc + 11]);
    state.count = 1;
    run(body, writer, reading, state);
  }
  const demand = code[pc + 12];
  if (demand > 0 && (written === 0 || state.lacking.length > mark)) {
    state.lacking.length = mark;
    state.lacking.push(demand);
  }
}
