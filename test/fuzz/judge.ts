import { Assertion } from 'uvu/assert';
import {
  createTranslator,
  type Fragment,
  GbcsError,
  inspect,
  KeyDirectory,
  type Options,
  type Translation,
  type Translator,
} from '../../src/index.js';
import { partyKeys } from '../support/party-keys.js';
import { referenceMissing, referencePath } from '../support/reference.js';
import { assertValid } from '../support/schema.js';
import type { Base } from './bases.js';

/** What a message may not do */
export type Failure = { readonly kind: 'untyped' | 'invalid' | 'slow' | 'output' | 'differs'; readonly what: string };

/** Milliseconds of processor time for a message of up to 4 kB, in proportion beyond */
const TIME = 50;
const TIME_FOR = 4096;
/** Times that the limit has to be passed, one after the other: a busy machine passes it now and then */
const PASSES = 3;

/**
 * Characters of a document for each octet of its message, and beside: header, DebugInfo, and what stands in a document whatever the message
 * says of it (a word for each alert code in a list of alert behaviours, …).
 */
export const OUTPUT_PER_OCTET = 256;
export const OUTPUT_BESIDE = 65_536;

/** An element without content in its long form */
const EMPTY_ELEMENT = /<([\w:]+)((?:\s[^<>]*[^<>/])?)><\/\1>/g;

/** What is done with a message */
export type Use = 'translate' | 'inspect' | 'toDocument' | 'translateFragments';

/** Tries messages and says what they may not do. */
export class Judge {
  /** Documents that were made, and how many of them differed from all before and so were validated */
  documents = 0;
  validated = 0;
  rejected = 0;
  /** Most characters of a document for each octet of its message, beyond OUTPUT_BESIDE left out of account */
  largestOutput = 0;
  slowest = 0;
  readonly #keys: Readonly<Record<Base['keys'], NonNullable<Options['keys']> | undefined>>;
  readonly #open: Record<Base['keys'], Translator>;
  readonly #closed = createTranslator();
  /** Hashes of valid documents */
  readonly #valid = new Set<number>();

  constructor() {
    const reference = referenceMissing === undefined ? new KeyDirectory(referencePath('rtds', 'keystore')) : undefined;
    this.#keys = { ours: partyKeys, reference };
    this.#open = {
      ours: createTranslator({ keys: partyKeys }),
      reference: createTranslator(reference === undefined ? {} : { keys: reference }),
    };
  }

  /** @returns undefined where the message does what it may: a typed error, or a document that is valid, soon, and of bounded length */
  failure(octets: Uint8Array, keys: Base['keys'], use: Use): Failure | undefined {
    const before = performance.now();
    const failure = this.#use(octets, keys, use);
    const time = performance.now() - before;
    if (failure !== undefined) return failure;
    const limit = TIME * Math.max(1, octets.length / TIME_FOR);
    return time > limit ? this.#slow(octets, keys, use, limit) : undefined;
  }

  #slow(octets: Uint8Array, keys: Base['keys'], use: Use, limit: number): Failure | undefined {
    let fastest = Number.POSITIVE_INFINITY;
    for (let pass = 0; pass < PASSES; pass++) {
      const before = process.cpuUsage();
      this.#use(octets, keys, use, false);
      const { user, system } = process.cpuUsage(before);
      fastest = Math.min(fastest, (user + system) / 1000);
      if (fastest <= limit) return undefined;
    }
    return { kind: 'slow', what: `${use} takes ${fastest.toFixed(0)} ms for ${octets.length} octets` };
  }

  #use(octets: Uint8Array, keys: Base['keys'], use: Use, validate = true): Failure | undefined {
    try {
      switch (use) {
        case 'translate':
          return this.#translated(octets, this.#open[keys].translate(octets), validate);
        case 'inspect':
          return this.#inspect(octets, keys);
        case 'toDocument':
          return validate ? this.#document(octets, keys) : this.#documentAlone(octets, keys);
        case 'translateFragments':
          return this.#fragments(octets, validate);
      }
    } catch (error) {
      if (!(error instanceof GbcsError)) return { kind: 'untyped', what: `${use}: ${(error as Error).stack}` };
      this.rejected++;
      return undefined;
    }
  }

  #translated(octets: Uint8Array, { xml }: Translation, validate: boolean): Failure | undefined {
    this.documents++;
    const beside = xml.length - OUTPUT_BESIDE;
    this.largestOutput = Math.max(this.largestOutput, beside / octets.length);
    if (beside > OUTPUT_PER_OCTET * octets.length) return { kind: 'output', what: `${xml.length} characters for ${octets.length} octets` };
    return validate ? this.#invalid(xml) : undefined;
  }

  #invalid(xml: string): Failure | undefined {
    const hash = hashOf(xml);
    if (this.#valid.has(hash)) return undefined;
    this.validated++;
    try {
      assertValid(xml);
    } catch (error) {
      if (!(error instanceof Assertion)) throw error;
      return { kind: 'invalid', what: problemsIn(error.message) };
    }
    this.#valid.add(hash);
    return undefined;
  }

  #inspections = 0;

  #inspect(octets: Uint8Array, keys: Base['keys']): Failure | undefined {
    // key agreement takes longer than all else, and is made anew for each message here
    const source = this.#inspections++ % 8 === 0 ? this.#keys[keys] : undefined;
    const fields = inspect(octets, source === undefined ? {} : { keys: source });
    let at = 0;
    for (const field of fields) {
      if (field.offset !== at)
        return { kind: 'differs', what: `inspect: ${field.path} at ${field.offset}, the field before it ends at ${at}` };
      at += field.octets.length;
    }
    return at === octets.length ? undefined : { kind: 'differs', what: `inspect shows ${at} of ${octets.length} octets` };
  }

  /** Without text and comparison, which take as long again */
  #documentAlone(octets: Uint8Array, keys: Base['keys']): undefined {
    this.#open[keys].toDocument(octets);
  }

  /** Documents of both writers say the same */
  #document(octets: Uint8Array, keys: Base['keys']): Failure | undefined {
    const { xml } = this.#open[keys].translate(octets);
    const document = this.#open[keys].toDocument(octets).end({ headless: true }).replaceAll('\r', '&#xD;');
    return document === xml.replace(EMPTY_ELEMENT, '<$1$2/>')
      ? undefined
      : { kind: 'differs', what: 'toDocument gives another document than translate' };
  }

  /** The octets between security header and tag given back as if they were plaintext: the hostile form of a second pass */
  #fragments(octets: Uint8Array, validate: boolean): Failure | undefined {
    const { fragments, protectedBlocks } = this.#closed.translate(octets);
    if (fragments.length === 0) return undefined;
    const given = fragments.map((fragment): Fragment => {
      if (!protectedBlocks.some(({ sequence }) => sequence === fragment.sequence)) return fragment;
      return { ...fragment, format: 'plain', contents: (fragment.contents as Uint8Array).subarray(5, -12) };
    });
    return this.#translated(octets, this.#closed.translateFragments(given), validate);
  }
}

/** Some of the problems that an assertion tells, without the lines they stand in */
const problemsIn = (message: string): string =>
  message
    .split('\n')
    .slice(1, 4)
    .map((line) => line.replace(/^ *(line \d+: )?/, ''))
    .join(' | ');

/** 53 bits of two hashes (FNV-1a with different primes): documents that were seen before need no second validation */
function hashOf(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return (a >>> 0) * 0x20_0000 + ((b >>> 0) & 0x1f_ffff);
}
