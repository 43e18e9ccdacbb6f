import * as types from '../../../codecs/gbz/data-types.js';
import { Field, type FieldShape, Fields, OneOf, Repeated } from '../../../codecs/gbz/field-shapes.js';
import { KeyedFields } from '../../../codecs/gbz/keyed-fields.js';
import type { Random } from '../../support/random.js';
import { concatenate, reversed, unsignedOctets, utf8 } from '../octets.js';
import { type Choice, constant, type Draft, draftOf, type Encoding, entriesOf, type Form, ValueDraft } from './draft.js';

const ENTRIES = 3;
/** 2023-11-14T00:00:00Z in seconds since 2000 */
const SECONDS = 0x2ce4_4d80;
const DAY = 86_400;

const number = (value: number, octets: number): Uint8Array => reversed(unsignedOctets(value, octets));
const string = (text: string): Uint8Array => concatenate(Uint8Array.of(text.length), utf8(text));

/** Contents that a value of a ZCL type may have, those that most values have first */
function contentsOf(type: number, random: Random): readonly Form[] {
  const size = types.FIXED_SIZE[type];
  const fixed = (octets: Uint8Array): Form => {
    return () => octets;
  };
  switch (type) {
    case types.UTC_TIME:
      return [(position) => number(SECONDS - DAY * position, 4)];
    case types.DATE:
      return [fixed(Uint8Array.of(123, 11, 14, 2)), fixed(Uint8Array.of(0xff, 11, 14, 0xff))];
    case types.OCTET_STRING:
    case types.CHARACTER_STRING:
      return ['0123456789', 'G', '3.21'].map((text) => fixed(string(text)));
    case types.LONG_OCTET_STRING:
    case types.LONG_CHARACTER_STRING:
      return [fixed(concatenate(number(10, 2), utf8('0123456789')))];
  }
  if (size <= 0) return [fixed(new Uint8Array(Math.max(size, 0)))];
  const start = random.below(size === 1 ? 100 : 30_000);
  const few = [1, 0, 2, 3, 4, 5, 6, 8, 0x10, 0x20, 0x40, 0x80].map((value) => fixed(number(value, size)));
  const currency = size === 2 ? [fixed(number(826, 2))] : [];
  return size === 1
    ? [(position) => number(1 + (position % 3), 1), ...few]
    : [(position) => number(start + position, size), ...currency, ...few];
}

/** Types that attributes of GBZ use cases have, those that most have first, with how many forms of each are worth a try */
const ATTRIBUTE_TYPES: readonly (readonly [type: number, forms: number])[] = [
  [types.UINT48, 1],
  [types.UINT32, 1],
  [types.INT32, 1],
  [types.UINT24, 4],
  [types.UINT16, 4],
  [types.UINT8, 9],
  [types.ENUM8, 5],
  [types.ENUM16, 3],
  [types.BITMAP8, 13],
  [types.BITMAP16, 9],
  [types.BITMAP32, 2],
  [types.BOOLEAN, 2],
  [types.UTC_TIME, 1],
  [types.DATE, 2],
  [types.OCTET_STRING, 3],
  [types.CHARACTER_STRING, 3],
];
const NO_DATA = 0x00;

/** Type and contents of an attribute of which the type is not known */
export function attributeDraft(random: Random): Draft {
  const forms = ATTRIBUTE_TYPES.flatMap(([type, count]) =>
    contentsOf(type, random)
      .slice(0, count)
      .map(
        (form): Form =>
          (position) =>
            concatenate(Uint8Array.of(type), form(position)),
      ),
  );
  return new ValueDraft([...forms, () => Uint8Array.of(NO_DATA)], forms.length);
}

/** One of several layouts, as a field before it says */
class OneOfDraft implements Draft, Choice {
  chosen = 0;
  readonly choices: readonly Choice[];

  constructor(private readonly alternatives: readonly Draft[]) {
    this.choices = [this, ...alternatives.flatMap(({ choices }) => choices)];
  }

  get count(): number {
    return this.alternatives.length;
  }

  encode(encoding: Encoding): Uint8Array {
    return this.alternatives[this.chosen].encode(encoding);
  }
}

/** Drafts the payload of one command. */
export class FieldDrafts {
  /** By name: fields whose value follows from what stands after them */
  readonly #bound = new Map<string, (shape: FieldShape) => Draft>();

  constructor(private readonly random: Random) {}

  of(shape: FieldShape): Draft {
    this.#bind(shape);
    return this.#draft(shape);
  }

  #draft(shape: FieldShape): Draft {
    const bound = shape.label === undefined ? undefined : this.#bound.get(shape.label);
    if (bound !== undefined) return bound(shape);
    if (shape instanceof Field) return new ValueDraft(contentsOf(shape.type, this.random));
    if (shape instanceof Fields) return this.#all(shape.members);
    if (shape instanceof Repeated) return entriesOf(this.#draft(shape.each), countOf(shape), (entries) => concatenate(...entries));
    if (shape instanceof OneOf) return this.#oneOf.get(shape) as Draft;
    if (shape instanceof KeyedFields) return this.#keyed(shape);
    return constant(new Uint8Array(0));
  }

  readonly #oneOf = new Map<OneOf, OneOfDraft>();

  #all(shapes: readonly FieldShape[]): Draft {
    return draftOf(
      shapes.map((shape) => this.#draft(shape)),
      (parts) => concatenate(...parts),
    );
  }

  /** Finds the fields that count or select, whatever stands between them and what they are for */
  #bind(shape: FieldShape): void {
    if (shape instanceof Fields) for (const member of shape.members) this.#bind(member);
    else if (shape instanceof Repeated) {
      this.#bind(shape.each);
      const { repetition } = shape;
      if (typeof repetition !== 'object') return;
      this.#bindNumber(repetition.countedBy, ENTRIES);
      if ('ofCommands' in repetition) this.#bindNumber(repetition.ofCommands, 1);
    } else if (shape instanceof OneOf) {
      const alternatives = [...shape.alternatives];
      for (const [, alternative] of alternatives) this.#bind(alternative);
      const draft = new OneOfDraft(alternatives.map(([, alternative]) => this.#draft(alternative)));
      this.#oneOf.set(shape, draft);
      this.#bound.set(shape.selector, (selector) => ({
        choices: [],
        encode: () => number(alternatives[draft.chosen][0], sizeOf(selector)),
      }));
    }
  }

  #bindNumber(field: string, value: number): void {
    this.#bound.set(field, (shape) => constant(number(value, sizeOf(shape))));
  }

  #keyed({ entries, pair }: KeyedFields): Draft {
    const { number: numberField, value: valueField } = pair.of;
    return draftOf(
      [...entries.keys()].map((key) =>
        draftOf([this.#draft(valueField)], ([value]) => concatenate(number(key, sizeOf(numberField)), value)),
      ),
      (pairs) => concatenate(...pairs),
    );
  }
}

const countOf = ({ repetition }: Repeated): number => (typeof repetition === 'number' ? repetition : ENTRIES);
const sizeOf = (shape: FieldShape): number => shape.fixedSize;
