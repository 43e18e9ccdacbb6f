import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { messageOfFragments } from '../../src/fragment-message.js';
import { createTranslator, GbcsError, type Translation } from '../../src/index.js';
import type { Fragment } from '../../src/translation.js';
import { messagesOfEveryUseCase, type PopulatedMessage } from '../encoder/every-use-case.js';
import { toHex } from '../encoder/octets.js';
import { type CarriedValue, carriedValues } from '../support/carried-values.js';

const test = suite('nothing is silent');
const translator = createTranslator({ debugInfo: 'never' });

/** A message whose protected blocks are open, to alter octets where they stand */
class OpenMessage {
  readonly octets: Uint8Array;
  readonly #fragments: readonly Fragment[];
  readonly #ranges: readonly (readonly [at: number, end: number])[];

  constructor(message: PopulatedMessage) {
    const plaintexts: Uint8Array[] = [];
    message.encode((plaintext) => {
      plaintexts.push(plaintext);
      return plaintext;
    });
    const { fragments } = translator.translate(message.octets);
    this.#fragments = fragments.map((fragment) =>
      fragment.format === 'plain' ? fragment : { ...fragment, format: 'plain', contents: plaintexts.shift() as Uint8Array },
    );
    this.octets = fragments.length === 0 ? message.octets : messageOfFragments(this.#fragments).octets;
    let at = 0;
    this.#ranges = this.#fragments.map(({ type, contents }) => {
      const from = type === 'dlms' || type === 'zigbeeCiphered' ? at + 5 : at;
      const end = from + contents.length;
      at = from === at ? end : end + 12;
      return [from, end];
    });
  }

  /** The translation of octets with the same protected blocks */
  translate(octets: Uint8Array): Translation {
    if (this.#fragments.length === 0) return translator.translate(octets);
    return translator.translateFragments(
      this.#fragments.map((fragment, i) => ({ ...fragment, contents: octets.subarray(...this.#ranges[i]) })),
    );
  }
}

/** One of each use case and of each payload of an alert; the generic alerts of both kinds are read alike */
const messages = [
  ...new Map(
    messagesOfEveryUseCase(7, { security: 'none' })
      .filter(({ kind, variant }) => kind === 'alert' || variant === 'success')
      .filter(({ useCase }) => !useCase.startsWith('GNCA'))
      .map((message) => [message.useCase.startsWith('GCA') ? `${message.useCase} ${message.variant}` : message.useCase, message]),
  ).values(),
];

/** Numbers and octets that many types can't output: all ones, zeros, the bounds of signed numbers, what stands for nothing */
const REPLACEMENTS: readonly ((length: number) => Uint8Array)[] = [
  (length) => new Uint8Array(length).fill(0xff),
  (length) => new Uint8Array(length),
  (length) => new Uint8Array(length).fill(0xff).fill(0x7f, 0, 1),
  (length) => new Uint8Array(length).fill(0xff).fill(0x7f, length - 1),
  (length) => new Uint8Array(length).fill(0x80, 0, 1),
  (length) => new Uint8Array(length).fill(0x80, length - 1),
  (length) => new Uint8Array(length).fill(0xfe),
  (length) => new Uint8Array(length).fill(0x63),
  (length) => new Uint8Array(length).fill(0xff).fill(0x0d, 0, 1),
];

/** How often each element stands in a document */
function elementsOf(xml: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, name] of xml.matchAll(/<ra:(\w+)/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Elements of which the first document has more than the second */
const fewer = (before: Map<string, number>, after: Map<string, number>): string[] =>
  [...before].filter(([name, count]) => (after.get(name) ?? 0) < count).map(([name]) => name);

function translated(message: OpenMessage, octets: Uint8Array): Translation | undefined {
  try {
    return message.translate(octets);
  } catch (e) {
    // what can't be read at all is not silent either
    if (e instanceof GbcsError) return undefined;
    throw e;
  }
}

/** Path without the name of the use case: generic alerts have the payloads of others */
const within = (path: string): string => path.slice(path.indexOf('/') + 1);

/** Whether a warning is about an element, one in it or one around it */
const isAbout = (context: string, path: string): boolean =>
  context !== '' && (within(context).startsWith(within(path)) || within(path).startsWith(within(context)));

/**
 * Elements whose absence says something itself: bits that are not set, credit mode, events whose other information is no code,
 * sampling that did not start; and parts of a text of NULs alone
 */
const SAYS_NOTHING =
  /^(Channel\d+|(Lower|Upper)BandSubGHzChannels\w+|InputFromControlledLoad|SuspendDebt\w+|OtherInformationLogMeaning|ImportMPAN|SampleID)$/;

/** Octets of a date-time before deviation and clock status */
const DATE_AND_TIME = 9;

/** Whether the replacement is the date, the time or the count of seconds of DLMS COSEM that says that there is none */
const isNotSet = ({ encoding, paths }: CarriedValue, replacement: Uint8Array): boolean =>
  encoding === 'DLMS COSEM' &&
  [0, 0xff].some((none) => replacement.subarray(0, DATE_AND_TIME).every((octet) => octet === none)) &&
  [...paths].some((path) => /(Date|Time|TimeStamp|Timestamp|restorationValue|interruptionValue)$/.test(path));

/** Elements that are lost where a value is replaced, and the codes of the warnings that name one of its elements and an octet */
interface Loss {
  readonly what: string;
  readonly codes: readonly string[];
}

function lossOf(message: OpenMessage, before: Translation, value: CarriedValue, replacement: Uint8Array): Loss | undefined {
  const octets = Uint8Array.from(message.octets);
  octets.set(replacement, value.at);
  const after = translated(message, octets);
  if (after === undefined) return undefined;
  const there = elementsOf(before.xml);
  const left = elementsOf(after.xml);
  const lost = fewer(there, left);
  if (lost.every((name) => SAYS_NOTHING.test(name)) || fewer(left, there).length > 0 || isNotSet(value, replacement)) return undefined;
  const paths = [...value.paths];
  const about = after.warnings.filter(
    ({ code, context, offset }) =>
      offset !== undefined &&
      paths.some((path) => isAbout(context, path)) &&
      !before.warnings.some((other) => other.code === code && other.offset === offset),
  );
  return { what: `${paths} at ${value.at} as ${toHex(replacement)}: no ${lost}`, codes: about.map(({ code }) => code) };
}

/** Entries of one array are read alike: the first two values of each element */
function fewOfEach(values: readonly CarriedValue[]): CarriedValue[] {
  const counts = new Map<string, number>();
  return values.filter(({ paths }) => {
    const key = [...paths].join();
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= 2;
  });
}

/** Use cases that have a value of the kind, at least */
const TOLD: Readonly<Record<string, number>> = {
  ENUMERATION_VALUE: 25,
  NOT_AVAILABLE: 22,
  VALUE_OUT_OF_RANGE: 18,
  INCOMPLETE: 14,
  DATE_TIME: 10,
  PARTLY_SPECIFIED_DATE: 10,
  SNAPSHOT_PAYLOAD: 5,
  SCALE_MISSING: 4,
};

test('a value that can not be output leaves its element out, and a warning names its path and octet', () => {
  const silent: string[] = [];
  const told = new Map<string, Set<string>>();
  for (const populated of messages) {
    const message = new OpenMessage(populated);
    const before = message.translate(message.octets);
    for (const value of fewOfEach(carriedValues(populated, message.octets)))
      for (const replacement of REPLACEMENTS) {
        const loss = lossOf(message, before, value, replacement(value.end - value.at));
        if (loss === undefined) continue;
        if (loss.codes.length === 0) silent.push(`${populated.useCase} ${loss.what}`);
        for (const code of loss.codes) told.set(code, (told.get(code) ?? new Set()).add(populated.useCase));
      }
  }
  assert.equal(silent, []);
  // that many use cases have values of which this is true
  const counts = Object.fromEntries([...told].map(([code, useCases]) => [code, useCases.size]));
  for (const [code, atLeast] of Object.entries(TOLD)) assert.ok(counts[code] >= atLeast, `${code}: ${counts[code]} use cases`);
});

test.run();
