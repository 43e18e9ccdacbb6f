import type { Purpose, Value } from '../../../codecs/source.js';
import type { Converter } from '../../../mappings/vocabulary/converters.js';
import type { Reading } from '../../../mappings/vocabulary/reading.js';
import type { Combination } from '../../../mappings/vocabulary/rows.js';
import type { AttributeName } from '../../writer/attribute-name.js';
import { type Closing, Frame } from '../../writer/frame.js';
import type { Tag } from '../../writer/tag.js';
import { TextSource } from '../../writer/text-source.js';

/** Whether a value meets a condition of a row */
export type Condition = (value: Value, reading: Reading) => boolean;

/** Things that instructions name by number, each once. */
class Numbered<Thing> {
  readonly things: Thing[] = [];
  readonly #numbers = new Map<Thing, number>();

  of(thing: Thing): number {
    let number = this.#numbers.get(thing);
    if (number === undefined) {
      number = this.things.push(thing) - 1;
      this.#numbers.set(thing, number);
    }
    return number;
  }
}

/** A combination as programs take it: of one shape for all. */
export class CombinedSource {
  readonly write: Combination['write'];
  /** Whether its texts may need escaping */
  readonly isString: boolean;

  constructor({ write, type }: Combination) {
    this.write = write;
    this.isString = type === 'string';
  }
}

/** One kind of value, by what reads its number: makes instances for a message at hand */
export type MakeValue = () => Value;

/**
 * The programs of all mappings, compiled once for the process: one array of integers, and what they name by number. Nothing of a
 * message is in it.
 */
class ProgramStore {
  code: Int32Array = new Int32Array(1 << 14);
  #used = 0;
  /** By number: what writers take for a converter */
  readonly converters: TextSource[] = [];
  readonly #converterNumbers = new Map<Converter, number>();
  /** By number: what programs take for a combination */
  readonly combinations: CombinedSource[] = [];
  readonly #combinationNumbers = new Numbered<Combination>();
  readonly conditions = new Numbered<Condition>();
  readonly texts = new Numbered<string>();
  readonly attributes = new Numbered<AttributeName>();
  /** Elements with those that open before and close after them */
  readonly frames: Frame[] = [];
  readonly #frameNumbers = new Map<string, number>();
  /** What values are read for */
  readonly purposes: Purpose[] = [];
  /** Slots of which the first one that is filled says where something is */
  readonly slotLists: (readonly number[])[] = [];
  readonly valueKinds: MakeValue[] = [];
  readonly #kindNumbers = new Map<unknown, number>();

  /** Number of the kind of value that a source has */
  valueKind(make: MakeValue): number {
    const { read } = make();
    let number = this.#kindNumbers.get(read);
    if (number === undefined) {
      number = this.valueKinds.push(make) - 1;
      this.#kindNumbers.set(read, number);
    }
    return number;
  }

  /** Number of a converter */
  converter(as: Converter): number {
    let number = this.#converterNumbers.get(as);
    if (number === undefined) {
      number = this.converters.push(new TextSource(as)) - 1;
      this.#converterNumbers.set(as, number);
    }
    return number;
  }

  /** Number of a combination */
  combination(as: Combination): number {
    const number = this.#combinationNumbers.of(as);
    this.combinations[number] ??= new CombinedSource(as);
    return number;
  }

  /** Number of a frame */
  frame(opened: readonly Tag[], tag: Tag, closed: readonly Closing[]): number {
    const key = JSON.stringify([opened, tag, closed]);
    let number = this.#frameNumbers.get(key);
    if (number === undefined) {
      number = this.frames.push(new Frame(opened, tag, closed)) - 1;
      this.#frameNumbers.set(key, number);
    }
    return number;
  }

  /** @returns where the instructions stand now */
  add(instructions: readonly number[]): number {
    const at = this.#used;
    const end = at + instructions.length;
    if (end > this.code.length) {
      const grown = new Int32Array(2 * Math.max(this.code.length, end));
      grown.set(this.code.subarray(0, at));
      this.code = grown;
    }
    this.code.set(instructions, at);
    this.#used = end;
    return at;
  }
}

/** The one store of the process */
export const store = new ProgramStore();
