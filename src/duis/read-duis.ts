import { requireObject, requireOctetsOrText } from '../given/given.js';
import { base64Octets } from '../input/message-text.js';
import { DocumentContent } from './document-content.js';
import type { DuisDocument, DuisFacts, DuisKind } from './duis-document.js';
import { DuisError } from './duis-error.js';
import {
  DEEPEST,
  DETAILED,
  DUIS_NAMESPACE,
  KINDS,
  NUMBER_FACTS,
  PAYLOADS,
  pathOf,
  RESPONSE_MESSAGE,
  ROOTS,
  SMETS1_RESPONSES,
  TEXT_FACTS,
  TRANSLATION,
} from './elements.js';
import { Smets1Reader, type Smets1Writing } from './smets1-reader.js';
import { readXml, type XmlElement, type XmlEvents, type XmlLimits } from './xml/read-xml.js';

/** How a document is read and, for SMETS1, written */
export interface DuisReading extends Smets1Writing {
  readonly limits?: XmlLimits;
}

/**
 * Reads a DUIS document: an `sr:Response` of any schema version and prefix, an `sr:Request`, or what an S1SP sends.
 * The XML signature is passed over; it is the business of who received the document.
 * @throws XmlInputError where it is no XML that is read here, DuisError where it is no DUIS document
 */
export function readDuis(xml: string | Uint8Array, reading: DuisReading = {}): DuisDocument {
  requireOctetsOrText(xml, 'a document');
  requireObject(reading, 'how a document is read');
  const reader = new DuisReader(reading);
  readXml(xml, reader, reading.limits);
  return reader.document();
}

/** Element that is no part of a path that is read: of another namespace, or too deep */
const ELSEWHERE = '';

class DuisReader implements XmlEvents {
  readonly #reading: DuisReading;
  readonly #paths: string[] = [];
  #text = '';
  #holdsText = false;
  #kind: DuisKind | undefined;
  /** Path of the element that `#kind` follows from */
  #decidedBy = '';
  #element = '';
  /** Undefined of a request */
  #content: DocumentContent | undefined;
  readonly #facts: { -readonly [K in keyof DuisFacts]: DuisFacts[K] } = {};
  readonly #seen = new Set<string>();
  #payload: Uint8Array | undefined;
  #smets1: Smets1Reader | undefined;
  #smets1Depth = 0;

  constructor(reading: DuisReading) {
    this.#reading = reading;
  }

  open(element: XmlElement): void {
    if (this.#smets1Depth > 0) {
      this.#smets1Depth++;
      this.#smets1?.open(element);
      return;
    }
    const depth = this.#paths.length;
    const path = depth === 0 ? this.#openRoot(element) : this.#pathOf(element, depth);
    this.#paths.push(path);
    this.#content?.open(element, PAYLOADS.has(path));
    if (path !== ELSEWHERE) this.#enter(path, element);
    else this.#holdsText = false;
  }

  text(text: string): void {
    if (this.#smets1Depth > 0) {
      this.#smets1?.text(text);
      return;
    }
    if (this.#holdsText) this.#text += text;
    this.#content?.text(text);
  }

  close(): void {
    if (this.#smets1Depth > 0) {
      this.#smets1Depth--;
      if (this.#smets1Depth > 0) {
        this.#smets1?.close();
        return;
      }
    }
    const path = this.#paths.pop() as string;
    this.#content?.close();
    if (!this.#holdsText) return;
    this.#holdsText = false;
    this.#keep(path, this.#text);
  }

  document(): DuisDocument {
    const smets1 = this.#smets1?.document();
    const kind = smets1 === undefined ? this.#kind : smets1.kind === 'alert' ? 'smets1-alert' : 'smets1-response';
    if (kind === undefined) throw new DuisError('DUIS_STRUCTURE', 'Response / Body', 'none of the messages that a response holds');
    return {
      kind,
      element: this.#element,
      facts: this.#facts,
      ...(this.#content === undefined ? {} : { content: this.#content.data }),
      ...(this.#payload === undefined ? {} : { payload: this.#payload }),
      ...(smets1 === undefined ? {} : { smets1 }),
    };
  }

  #openRoot(element: XmlElement): string {
    if (element.uri !== DUIS_NAMESPACE || !ROOTS.has(element.local)) {
      const found = element.uri === '' ? element.local : `{${element.uri}}${element.local}`;
      throw new DuisError(
        'DUIS_ROOT',
        'document',
        `the root element ${found.slice(0, 120)} is none of ${[...ROOTS.keys()].join(', ')} of DUIS${element.local === TRANSLATION ? ': it is what a translation makes' : ''}`,
      );
    }
    this.#kind = ROOTS.get(element.local);
    this.#element = element.local;
    if (element.local !== 'Request') this.#content = new DocumentContent();
    const schemaVersion = element.attributes.schemaVersion?.value;
    if (schemaVersion !== undefined) this.#facts.schemaVersion = schemaVersion;
    return element.local;
  }

  #pathOf(element: XmlElement, depth: number): string {
    const outer = this.#paths[depth - 1] ?? ELSEWHERE;
    return outer === ELSEWHERE || depth >= DEEPEST || element.uri !== DUIS_NAMESPACE ? ELSEWHERE : pathOf(outer, element.local);
  }

  #enter(path: string, element: XmlElement): void {
    const kind = KINDS.get(path);
    if (kind !== undefined) {
      this.#decide(kind, path);
      this.#element = element.local;
    } else if (SMETS1_RESPONSES.has(path)) {
      if (this.#smets1 !== undefined) throw twice(path);
      this.#smets1 = new Smets1Reader(element.attributes.schemaVersion?.value ?? this.#facts.schemaVersion, this.#reading);
      this.#smets1Depth = 1;
      this.#element = element.local;
      return;
    } else if (DETAILED.has(this.#paths.at(-2) ?? ELSEWHERE)) {
      this.#element = element.local;
    }
    this.#holdsText = TEXT_FACTS.has(path) || NUMBER_FACTS.has(path) || PAYLOADS.has(path);
    this.#text = '';
    if (this.#holdsText) {
      if (this.#seen.has(path)) throw twice(path);
      this.#seen.add(path);
    } else if (kind === undefined && this.#paths.at(-2) === RESPONSE_MESSAGE) {
      this.#decide('not-recognised', path);
      this.#element = element.local;
    }
  }

  /** A document with two messages is refused: which one the facts belong to would be a guess */
  #decide(kind: DuisKind, path: string): void {
    if (!path.startsWith(this.#decidedBy)) throw new DuisError('DUIS_STRUCTURE', shown(path), `stands beside ${shown(this.#decidedBy)}`);
    this.#kind = kind;
    this.#decidedBy = path;
  }

  #keep(path: string, text: string): void {
    if (PAYLOADS.has(path)) {
      this.#payload = payloadOctets(path, text);
      return;
    }
    const value = text.trim();
    const textFact = TEXT_FACTS.get(path);
    if (textFact !== undefined) this.#facts[textFact] = value;
    const numberFact = NUMBER_FACTS.get(path);
    if (numberFact !== undefined) this.#facts[numberFact] = wholeNumber(path, value);
  }
}

function payloadOctets(path: string, text: string): Uint8Array {
  try {
    return base64Octets(text);
  } catch (cause) {
    throw new DuisError('DUIS_VALUE', shown(path), (cause as Error).message, cause);
  }
}

function wholeNumber(path: string, value: string): number {
  if (!/^\+?[0-9]{1,15}$/.test(value))
    throw new DuisError('DUIS_VALUE', shown(path), `${JSON.stringify(value.slice(0, 40))} is no whole number`);
  return Number(value);
}

function twice(path: string): DuisError {
  return new DuisError('DUIS_STRUCTURE', shown(path), 'stands twice, so that it is not clear which one holds');
}

function shown(path: string): string {
  return path.replaceAll('/', ' / ');
}
