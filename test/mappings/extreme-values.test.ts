import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BIT_STRING, FIXED_SIZE as DATA_SIZES, OCTET_STRING } from '../../codecs/dlms/data-types.js';
import { DecodeError } from '../../codecs/errors.js';
import { OCTET_STRING as ZCL_OCTET_STRING, FIXED_SIZE as ZCL_SIZES } from '../../codecs/gbz/data-types.js';
import { OctetSource } from '../../codecs/octet-fields.js';
import { Slots } from '../../codecs/slots.js';
import type { Encoding, Source, Value } from '../../codecs/source.js';
import { ALERTS } from '../../mappings/alerts/index.js';
import { RESPONSES } from '../../mappings/index.js';
import { childNamed, schemaOf } from '../../mappings/schema/schema.js';
import { problemOfText } from '../../mappings/schema/text-value.js';
import type { ElementType, SchemaElement, TextType } from '../../mappings/schema/types.js';
import { type Facets, generalizedTime } from '../../mappings/vocabulary/converters.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { AttributeRow, Row } from '../../mappings/vocabulary/rows.js';
import { concatenate, hex } from '../encoder/octets.js';
import { seededRandom } from '../support/random.js';

/** Something in a row that writes text, and what the schema allows there */
interface Leaf {
  readonly path: string;
  readonly sources: readonly Source[];
  readonly as: Facets;
  readonly write: (values: readonly Value[], reading: Reading) => string | undefined;
  readonly type: TextType;
}

/** Contents of values: numbers of any size with all bits, none, the first and all but the first set; texts, dates, times */
const NUMBERS = (size: number): Uint8Array[] =>
  ['00', 'FF', '80', '7F', '01'].map((first) =>
    concatenate(hex(first), new Uint8Array(Math.max(size - 1, 0)).fill(first === 'FF' || first === '7F' ? 0xff : 0)).subarray(0, size),
  );
const LENGTHS = [0, 1, 2, 4, 5, 8, 9, 12, 13, 14, 16, 17, 22, 23, 26, 27, 32, 33, 200, 201, 1200, 1201, 72_001];
const STRINGS = LENGTHS.flatMap((length) => [0x41, 0xff, 0x00, 0x01].map((octet) => new Uint8Array(length).fill(octet)));
const DATES = [
  'FFFF0C19FF',
  'FFFFFFFFFF',
  '07DF0B1FFF',
  '0000000000000000008000FF',
  '07DF0C19FF173B3B638000FF',
  '270F0C1FFF173B3BFF003CFF',
].map((text) => hex(text));
const TIMES = ['20141231233000Z', '00000101000000Z', '99991231235959.999Z'].map((text) => new TextEncoder().encode(text));
const OCTETS = [...STRINGS, ...DATES, ...TIMES];

type Extreme = readonly [type: number, contents: Uint8Array];

/** Values of every type of fixed size, and of one type of octet-strings: rows read all of these alike */
const ofSizes = (sizes: Int8Array, octetString: number): Extreme[] => [
  ...[...sizes.entries()].flatMap(([type, size]) => (size < 0 ? [] : NUMBERS(size).map((contents): Extreme => [type, contents]))),
  ...OCTETS.map((contents): Extreme => [octetString, contents]),
];

/** DER: integers of up to nine octets, and strings of bits, octets and characters, with their tags */
const DER: Extreme[] = [
  ...[0x02, 0x0a, 0x03].flatMap((type) => [1, 2, 4, 8, 9].flatMap(NUMBERS).map((contents): Extreme => [type, contents])),
  ...OCTETS.map((contents): Extreme => [0x0c, contents]),
];

const BY_ENCODING: Readonly<Record<Encoding, readonly Extreme[]>> = {
  'DLMS COSEM': [...ofSizes(DATA_SIZES, OCTET_STRING), ...[1, 4, 8, 9].flatMap(NUMBERS).map((contents): Extreme => [BIT_STRING, contents])],
  GBZ: ofSizes(ZCL_SIZES, ZCL_OCTET_STRING),
  'ASN.1': DER,
};

/** A field of fixed size has that, whatever is in it; the form of a GeneralizedTime is checked where it is read */
function extremesOf(source: Source, as?: Facets): readonly Extreme[] {
  if (as === generalizedTime) return TIMES.map((contents): Extreme => [0x18, contents]);
  if (!(source instanceof OctetSource)) return BY_ENCODING[source.encoding];
  return (source.octets < 0 ? OCTETS : NUMBERS(source.octets)).map((contents): Extreme => [source.type, contents]);
}

/** A value of the source as it would stand in a message; before it stands an octet, which DER reads of a bit string */
function locatedValue(source: Source, [type, contents]: Extreme): Value {
  const octets = concatenate(hex('00'), contents);
  const slots = new Slots();
  const slot = 0;
  slots.set(slot, type, 1, octets.length);
  const value = source.value();
  value.locate(octets, slots, slot);
  return value;
}

/** @param path of the element whose children they write */
function leavesOfRows(rows: readonly Row[], type: ElementType, path: string, leaves: Leaf[]): void {
  for (const row of rows) {
    if (row.kind === 'select') {
      for (const alternative of [...row.alternatives.values(), row.otherwise]) leavesOfRows(alternative, type, path, leaves);
      continue;
    }
    if (row.kind === 'each' && row.bare) {
      if (!('source' in row.content)) leavesOfRows(row.content, type, path, leaves);
      continue;
    }
    const { type: child } = childNamed(type, row.name) as SchemaElement;
    const at = `${path}/${row.name}`;
    if (row.kind !== 'flag') leavesOfAttributes(row.attributes, child, at, leaves);
    if (row.kind === 'combined') add(leaves, at, row.sources, row.as, child.text, (values, reading) => row.as.write(values, reading));
    else if (row.kind === 'element') addOne(leaves, at, row, child.text);
    else if (row.kind === 'group') leavesOfRows(row.rows, child, at, leaves);
    else if (row.kind === 'each' && 'source' in row.content) addOne(leaves, at, row.content, child.text);
    else if (row.kind === 'each') leavesOfRows(row.content as readonly Row[], child, at, leaves);
  }
}

function leavesOfAttributes(attributes: readonly AttributeRow[], type: ElementType, path: string, leaves: Leaf[]): void {
  for (const row of attributes) addOne(leaves, `${path}/@${row.name}`, row, type.attributes.find(({ name }) => name === row.name)?.type);
}

function addOne(leaves: Leaf[], path: string, { source, as }: Pick<AttributeRow, 'source' | 'as'>, type: TextType | undefined): void {
  add(leaves, path, [source], as, type, ([value], reading) => as.write(value, reading));
}

function add(leaves: Leaf[], path: string, sources: readonly Source[], as: Facets, type: TextType | undefined, write: Leaf['write']): void {
  if (type === undefined) throw new Error(`${path} has no text in the schema`);
  leaves.push({ path, sources, as, write, type });
}

/** Texts that a leaf writes of values of these types, which the schema does not allow there */
function invalidTexts({ path, sources, write, type }: Leaf, extremes: readonly Extreme[]): string[] {
  const reading: Reading = { octets: new Uint8Array(0), warn: () => {} };
  const values = sources.map((source, i) => locatedValue(source, extremes[i]));
  try {
    const text = write(values, reading);
    const problem = text === undefined ? undefined : problemOfText(type, text);
    return problem === undefined ? [] : [`${path}: ${problem}, of ${JSON.stringify(extremes.map(([tag]) => tag))}`];
  } catch (error) {
    if (error instanceof DecodeError) return [];
    throw error;
  }
}

/** Equal for equal types */
const typeKey = (type: TextType): string => JSON.stringify(type, (_, facet) => (typeof facet === 'bigint' ? String(facet) : facet));

/** How many combinations of values are tried for a leaf that takes several */
const COMBINATIONS = 300;

const test = suite('values at the ends of their types');

const leaves: Leaf[] = [];
for (const { rows, variants } of RESPONSES)
  for (const response of Object.values(variants))
    leavesOfRows(rows, (schemaOf().response(response) as SchemaElement).type, response, leaves);
for (const alert of ALERTS)
  for (const { rows } of 'payloads' in alert ? [alert, ...alert.payloads] : [alert])
    leavesOfRows(rows, schemaOf().alertPayload.type, 'Payload', leaves);

/** Leaves with one converter, one kind of sources and one type of the schema write the same texts */
const kinds = new Map<string, Leaf>();
const converters = new Map<Facets, number>();
for (const leaf of leaves) {
  if (!converters.has(leaf.as)) converters.set(leaf.as, converters.size);
  const sources = leaf.sources.map((source) => (source instanceof OctetSource ? `field ${source.octets}` : source.encoding));
  kinds.set(`${converters.get(leaf.as)} ${sources} ${typeKey(leaf.type)}`, leaf);
}

test('no row writes a text that the schema does not allow there, whatever its one source holds', () => {
  const single = [...kinds.values()].filter(({ sources }) => sources.length === 1);
  assert.ok(single.length > 60, `${single.length}`);
  assert.equal(
    single.flatMap((leaf) => extremesOf(leaf.sources[0], leaf.as).flatMap((extreme) => invalidTexts(leaf, [extreme]))),
    [],
  );
});

test('nor a row with several sources', () => {
  const random = seededRandom(11);
  const several = [...kinds.values()].filter(({ sources }) => sources.length > 1);
  assert.ok(several.length > 10, `${several.length}`);
  assert.equal(
    several.flatMap((leaf) =>
      Array.from({ length: COMBINATIONS }, () =>
        invalidTexts(
          leaf,
          leaf.sources.map((source) => random.pick(extremesOf(source))),
        ),
      ).flat(),
    ),
    [],
  );
});

test.run();
