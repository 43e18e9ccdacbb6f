import { requireObject, requireOctetsOrText } from '../given/given.js';
import { base64Octets } from '../input/message-text.js';
import { DocumentContent } from './document-content.js';
import type { DuisDocument, DuisFacts, DuisKind } from './duis-document.js';
import { DuisError } from './duis-error.js';
import { DUIS_NAMESPACE, PLACES, type Place, ROOTS, TRANSLATION } from './elements.js';
import { Smets1Reader, type Smets1Writing } from './smets1-reader.js';
import { attributeOf, readXml, type XmlElement, type XmlEvents, type XmlLimits } from './xml/read-xml.js';

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
  const { content, ...document } = readDocument(xml, reading);
  return { ...document, ...(content === undefined ? {} : { content: content.data() }) };
}

/** A document of which the content is not put together yet */
export interface ReadDocument extends Omit<DuisDocument, 'content'> {
  readonly content?: DocumentContent;
}

/** As readDuis, for who may not ask for the content */
export function readDocument(xml: string | Uint8Array, reading: DuisReading): ReadDocument {
  requireOctetsOrText(xml, 'a document');
  requireObject(reading, 'how a document is read');
  return readXml(xml, () => new DuisReader(reading), reading.limits).document();
}

class DuisReader implements XmlEvents {
  readonly #reading: DuisReading;
  /** Of the elements that are open; undefined of those that nothing is known of */
  readonly #places: (Place | undefined)[] = [];
  #text = '';
  #holdsText = false;
  #kind: DuisKind | undefined;
  /** Path of the element that `#kind` follows from */
  #decidedBy = '';
  #element = '';
  /** Undefined of a request */
  #content: DocumentContent | undefined;
  readonly #facts: { -readonly [K in keyof DuisFacts]: DuisFacts[K] } = {};
  /** Places of texts that are kept */
  readonly #seen: Place[] = [];
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
    const { length } = this.#places;
    const outer = this.#places[length - 1];
    const place = length === 0 ? this.#openRoot(element) : element.uri === DUIS_NAMESPACE ? outer?.inner.get(element.local) : undefined;
    this.#places.push(place);
    this.#content?.open(element, place?.isPayload === true);
    this.#holdsText = false;
    if (place !== undefined) this.#enter(place, outer, element);
    else if (outer !== undefined && element.uri === DUIS_NAMESPACE) this.#enterUnknown(outer, element);
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
    const place = this.#places.pop();
    this.#content?.close();
    if (!this.#holdsText || place === undefined) return;
    this.#holdsText = false;
    this.#keep(place, this.#text);
  }

  document(): ReadDocument {
    const smets1 = this.#smets1?.document();
    const kind = smets1 === undefined ? this.#kind : smets1.kind === 'alert' ? 'smets1-alert' : 'smets1-response';
    if (kind === undefined) throw new DuisError('DUIS_STRUCTURE', 'Response / Body', 'none of the messages that a response holds');
    const document: { -readonly [K in keyof ReadDocument]: ReadDocument[K] } = { kind, element: this.#element, facts: this.#facts };
    if (this.#content !== undefined) document.content = this.#content;
    if (this.#payload !== undefined) document.payload = this.#payload;
    if (smets1 !== undefined) document.smets1 = smets1;
    return document;
  }

  #openRoot(element: XmlElement): Place {
    const place = PLACES.get(element.local);
    if (element.uri !== DUIS_NAMESPACE || place === undefined) {
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
    const schemaVersion = attributeOf(element, 'schemaVersion');
    if (schemaVersion !== undefined) this.#facts.schemaVersion = schemaVersion;
    return place;
  }

  #enter(place: Place, outer: Place | undefined, element: XmlElement): void {
    const { path, kind } = place;
    if (place.isSmets1) {
      if (this.#smets1 !== undefined) throw twice(path);
      this.#smets1 = new Smets1Reader(attributeOf(element, 'schemaVersion') ?? this.#facts.schemaVersion, this.#reading);
      this.#smets1Depth = 1;
      this.#element = element.local;
      return;
    }
    if (kind !== undefined) {
      this.#decide(kind, path);
      this.#element = element.local;
    } else if (outer?.isDetailed) {
      this.#element = element.local;
    }
    this.#holdsText = place.textFact !== undefined || place.numberFact !== undefined || place.isPayload;
    if (!this.#holdsText) return;
    this.#text = '';
    if (this.#seen.includes(place)) throw twice(path);
    this.#seen.push(place);
  }

  /** An element that nothing is known of, in one of which something is */
  #enterUnknown(outer: Place, { local }: XmlElement): void {
    if (!outer.isDetailed && !outer.isResponseMessage) return;
    // of a schema version that is not known here
    if (outer.isResponseMessage) this.#decide('not-recognised', `${outer.path}/${local}`);
    this.#element = local;
  }

  /** A document with two messages is refused: which one the facts belong to would be a guess */
  #decide(kind: DuisKind, path: string): void {
    if (!path.startsWith(this.#decidedBy)) throw new DuisError('DUIS_STRUCTURE', shown(path), `stands beside ${shown(this.#decidedBy)}`);
    this.#kind = kind;
    this.#decidedBy = path;
  }

  #keep({ path, isPayload, textFact, numberFact }: Place, text: string): void {
    if (isPayload) this.#payload = payloadOctets(path, text);
    else if (textFact !== undefined) this.#facts[textFact] = text.trim();
    else if (numberFact !== undefined) this.#facts[numberFact] = wholeNumber(path, text.trim());
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
