import { GbcsError } from '../../../codecs/errors.js';
import { hexNumber } from '../../../codecs/hex.js';
import { ALERT_NAMES } from '../../../mappings/enumerations/alert-codes.js';
import { octetsOf } from '../../given/given.js';
import { documentKind, documentTitle } from '../view/facts-view.js';
import { headOfFields, headOfOctets, type MessageHead } from '../view/message-head.js';
import type { GivenMessage } from '../view/show-message.js';
import type { ShownMessage } from '../view/shown-message.js';
import { NOT_ALL, outcomeInWords, requestInWords, timeOfDocument, verdictInWords } from '../view/words.js';

/** What the list says of a message */
export interface EntryFacts {
  /** `ECS17b`, or what stands for it */
  readonly useCase: string;
  readonly title: string;
  readonly kind: string;
  /** EUI-64 */
  readonly device: string;
  /** `2026-03-29 00:30`, with seconds where there are any */
  readonly time: string;
  /** `MAC valid`, `protected`; empty as long as it is not known */
  readonly verdict: string;
  /** `not all succeeded`; empty of other answers, and as long as it is not known */
  readonly failure: string;
  readonly warnings: number;
  readonly error: string;
}

/** One message of the list. Its envelope is read at once, the rest in the background. */
export class Entry {
  facts: EntryFacts;
  /** Whether all facts are known */
  isRead = false;
  #words: string | undefined;

  /** @param given undefined where the input holds something that can't be a message */
  constructor(
    readonly given: GivenMessage | undefined,
    /** Where it comes from: file and line */
    readonly source: string,
    /** Why it can't be a message */
    readonly error?: GbcsError,
  ) {
    this.facts = error === undefined ? headFacts(given) : { ...UNKNOWN, error: error.message };
    this.isRead = given === undefined;
  }

  /** Whether all words stand somewhere in what the list says; they are in lower case */
  has(words: readonly string[]): boolean {
    if (words.length === 0) return true;
    this.#words ??= Object.values(this.facts).join(' ').toLowerCase();
    const own = this.#words;
    return words.every((word) => own.includes(word));
  }

  /** From the fields where they were read: they tell what they can of a broken message */
  #headOf({ octets, fields }: ShownMessage): Partial<EntryFacts> {
    if (octets.length === 0) return {};
    const head = headOfFields(octets, fields);
    return head === undefined ? factsOfOctets(octets, this.facts) : factsOfHead(head);
  }

  /** Takes in what reading the whole message has shown */
  learn(message: ShownMessage): void {
    this.isRead = true;
    this.#words = undefined;
    const { outcome, duis, notices, lines } = message;
    const error = notices.find(({ level }) => level === 'error')?.message ?? '';
    const warnings = notices.filter(({ level }) => level === 'warning').length;
    const verdict =
      outcome === undefined
        ? ''
        : [verdictInWords('MAC', outcome.mac), verdictInWords('signature', outcome.signature), outcome.encrypted ? 'protected' : '']
            .filter(Boolean)
            .join(', ');
    const head = { ...this.facts, ...this.#headOf(message) };
    const alertCode = outcome?.alertCode;
    const title = alertCode === undefined ? head.title : `${hexNumber(alertCode, 4)} ${ALERT_NAMES[alertCode] ?? ''}`.trimEnd();
    const failure = outcomeInWords(lines) === NOT_ALL ? NOT_ALL : '';
    this.facts = { ...head, title, verdict, failure, warnings, error, time: head.time || timeOf(timeOfDocument(lines)) };
    if (duis !== undefined && message.octets.length === 0) {
      const device = lines.find(({ name }) => name === 'BusinessOriginatorID')?.text ?? '';
      this.facts =
        lines.length > 0
          ? { ...this.facts, kind: requestInWords(duis.element), device, title: duis.facts.serviceReferenceVariant ?? '' }
          : { ...this.facts, kind: documentKind(duis), title: documentTitle(duis) };
    }
  }
}

const UNKNOWN: EntryFacts = { useCase: '', title: '', kind: '', device: '', time: '', verdict: '', failure: '', warnings: 0, error: '' };

function headFacts(given: GivenMessage | undefined): EntryFacts {
  if (given === undefined) return UNKNOWN;
  if (given.isDuis) return { ...UNKNOWN, useCase: 'DUIS' };
  try {
    return factsOfOctets(octetsOf(given.message), UNKNOWN);
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    return { ...UNKNOWN, error: error.message };
  }
}

function factsOfOctets(octets: Uint8Array, otherwise: EntryFacts): EntryFacts {
  try {
    return { ...otherwise, ...factsOfHead(headOfOctets(octets)) };
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    return { ...otherwise, error: error.message };
  }
}

const factsOfHead = ({ useCase, title, kind, device, time }: MessageHead) => ({ useCase, title, kind, device, time: timeOf(time) });

/** `2026-03-29 00:30` of `2026-03-29T00:30:00.00Z`, with seconds where there are any */
const timeOf = (time: string): string => time.slice(0, 19).replace(/:00$/, '').replace('T', ' ');
