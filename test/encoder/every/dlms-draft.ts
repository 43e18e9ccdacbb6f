import { ArrayWith } from '../../../codecs/dlms/array-with.js';
import { KeyedArray } from '../../../codecs/dlms/keyed-array.js';
import { LongUnsignedOctets } from '../../../codecs/dlms/number-octets.js';
import { SetBits } from '../../../codecs/dlms/set-bits.js';
import { DataArray, type DataShape, OctetStringOf, ProtectedAttributes, ProtectedData, Structure } from '../../../codecs/dlms/shapes.js';
import type { Carrier } from '../../../codecs/source.js';
import type { Random } from '../../support/random.js';
import * as axdr from '../axdr.js';
import { concatenate, hex, utf8 } from '../octets.js';
import { type ProtectionParameters, protectionParameters } from '../protection.js';
import { compacted } from './compacted.js';
import { type Draft, draftOf, entriesOf, type Form, remembered, ValueDraft } from './draft.js';
import { octetFieldsDraft } from './octet-fields-draft.js';

/** Entries of an array of structures (a log), and of one of plain values */
const LOG_ENTRIES = 3;
const VALUES = 3;

/** 2023-11-14T00:00:00Z as a COSEM date-time, and in seconds since 2000 */
const DATE_TIME = '07E70B0EFF000000008000FF';
const SECONDS = 0x2ce4_4d80;
const HALF_HOUR = 1800;
/** Channel 1 of page 28 */
const SUB_GHZ_CHANNEL = 0xe000_0002;

/** Forms that a data item may have, those that most items have first */
function formsOf(random: Random): readonly Form[] {
  const start = random.below(50_000);
  const fixed = (octets: Uint8Array): Form => {
    return () => octets;
  };
  return [
    remembered((position) => axdr.doubleLongUnsigned(start + 17 * position)),
    remembered((position) => axdr.doubleLongUnsigned(SECONDS + HALF_HOUR * position)),
    fixed(axdr.octetString(DATE_TIME)),
    ...[1, 2, 0, 3, 4, 5, 6, 7, 8, 10, 16, 30, 32].map((value) => fixed(axdr.enumeration(value))),
    fixed(axdr.boolean(true)),
    fixed(axdr.doubleLongUnsigned(SUB_GHZ_CHANNEL)),
    (position) => axdr.unsigned(1 + (position % 3)),
    ...[0, 11, 12, 17, 20, 33, 65, 101, 105, 201].map((value) => fixed(axdr.unsigned(value))),
    fixed(axdr.integer(-1)),
    (position) => axdr.longUnsigned(200 + position),
    ...[1, 0x0101, 0x0111, 0x010b, 0x1111, 0x8161, 0x8f0a, 0xffff].map((value) => fixed(axdr.longUnsigned(value))),
    fixed(axdr.doubleLong(-250)),
    fixed(axdr.long64Unsigned(12_345_678_901n)),
    fixed(axdr.octetString('00')),
    fixed(axdr.octetString('07')),
    fixed(axdr.octetString('07E70B0E02')),
    fixed(axdr.octetString('FFFF0B0EFF')),
    fixed(axdr.octetString('06000000')),
    fixed(axdr.octetString('02E53E0000000001')),
    fixed(axdr.octetString(utf8('gas and electricity'))),
    fixed(axdr.octetString(utf8('{"outputState":{"level":50},"inputState":{"level":100}}'))),
    fixed(axdr.octetString(utf8('20231114000000Z'))),
    fixed(axdr.visibleString('12345678')),
    fixed(axdr.utf8String('1200023305967')),
    fixed(axdr.bitString('11000000')),
    fixed(axdr.bitString('1100000000000001')),
    fixed(axdr.bitString('110000000000000000000001')),
    fixed(axdr.bitString('10'.repeat(16))),
    fixed(axdr.bitString('10'.repeat(128))),
    ...[8, 12, 16, 20, 24, 32, 64, 96, 128].map((octets) => fixed(axdr.octetString(new Uint8Array(octets).fill(0x41)))),
    fixed(axdr.structure(axdr.integer(0), axdr.enumeration(30))),
    fixed(axdr.nullData()),
  ];
}

/** A data item of the shape, as an ESME sends one. */
export class DlmsDrafts {
  constructor(
    private readonly random: Random,
    private readonly parameters: ProtectionParameters,
    /** What rows name: anything else may have any form */
    private readonly named: ReadonlySet<Carrier>,
  ) {
    this.#forms = formsOf(random);
  }

  readonly #forms: readonly Form[];

  of(shape: DataShape): Draft {
    if (shape instanceof Structure) return this.#all(shape.members, (members) => axdr.structure(...members));
    if (shape instanceof ArrayWith) return this.#all(shape.entries, (entries) => axdr.array(entries));
    if (shape instanceof KeyedArray) return this.#keyed(shape);
    if (shape instanceof DataArray) {
      return this.#array(shape);
    }
    if (shape instanceof OctetStringOf)
      return draftOf([octetFieldsDraft(shape.fields, this.random)], ([octets]) => axdr.octetString(octets));
    if (shape instanceof LongUnsignedOctets) return this.#oneOf([0x0101, 0x0111, 0x020b, 0x0114].map((value) => axdr.longUnsigned(value)));
    if (shape instanceof SetBits) return this.#oneOf([axdr.bitString('10101000'), axdr.bitString('0')]);
    if (shape instanceof ProtectedAttributes)
      return draftOf([this.of(shape.attributes)], ([plaintext], { seal }) =>
        axdr.structure(this.#protectionParameters(), axdr.octetString(seal(plaintext))),
      );
    if (shape instanceof ProtectedData)
      return draftOf([this.of(shape.contents)], ([plaintext], { seal }) => axdr.octetString(seal(plaintext)));
    return this.named.has(shape) ? this.#value() : new ValueDraft(this.#forms.slice(0, 1));
  }

  #value(): Draft {
    return new ValueDraft(this.#forms, this.#forms.length - 1);
  }

  /** Members of an alert: protection parameters stand before the block that they are for */
  members(shapes: readonly DataShape[]): Draft {
    return draftOf(
      shapes.map((shape, i) => {
        if (!(shapes[i + 1] instanceof ProtectedData)) return this.of(shape);
        const parameters = this.#protectionParameters();
        return { choices: [], encode: () => parameters };
      }),
      (members) => concatenate(...members),
    );
  }

  /** The outermost array of structures is a log, which meters send as a compact array */
  #array({ each: entry }: DataArray): Draft {
    const isLog = entry instanceof Structure && this.#arrays === 0;
    this.#arrays++;
    const draft = this.of(entry);
    this.#arrays--;
    const count = entry instanceof Structure ? LOG_ENTRIES : VALUES;
    return entriesOf(draft, count, (entries) => (isLog ? compacted(entries) : undefined) ?? axdr.array(entries));
  }

  /** Arrays around the shape at hand */
  #arrays = 0;

  #protectionParameters(): Uint8Array {
    return axdr.array([protectionParameters(this.parameters)]);
  }

  #all(shapes: readonly DataShape[], encode: (parts: Uint8Array[]) => Uint8Array): Draft {
    return draftOf(
      shapes.map((shape) => this.of(shape)),
      encode,
    );
  }

  #oneOf(forms: readonly Uint8Array[]): Draft {
    return new ValueDraft(forms.map((octets) => () => octets));
  }

  /** An entry for each key that rows name, all of one form */
  #keyed({ keys: { entries, octetStrings } }: KeyedArray): Draft {
    const all = entries.map((key) => {
      const octets = hex(key);
      const size = octets.length / octetStrings;
      return Array.from({ length: octetStrings }, (_, part) => axdr.octetString(octets.subarray(part * size, (part + 1) * size)));
    });
    return entriesOf(this.#value(), all.length, (values) => axdr.array(all.map((parts, i) => axdr.structure(...parts, values[i]))));
  }
}

/** Whether an item is the answer of a method that returns protected attributes */
export const isProtectedShape = (shape: DataShape): boolean => shape instanceof ProtectedAttributes;
