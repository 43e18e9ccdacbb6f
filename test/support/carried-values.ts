import { AlertHead } from '../../codecs/alert-head.js';
import { Envelope, readWholeMessage } from '../../codecs/envelope/envelope.js';
import { PayloadCursor } from '../../codecs/payload-cursor.js';
import type { Encoding, Places, Source } from '../../codecs/source.js';
import { RESPONSES } from '../../mappings/index.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { AttributeRow, Row } from '../../mappings/vocabulary/rows.js';
import { alertsOf, compileAlert } from '../../src/alerts.js';
import type { PlacedRows } from '../../src/compile/compiled-alert.js';
import { entriesOf } from '../../src/compile/entries.js';
import { compileUseCase } from '../../src/use-cases.js';
import type { PopulatedMessage } from '../encoder/every-use-case.js';

/** A value of a message that rows read: where it stands, as its encoding types it, and the elements that it is read for */
export interface CarriedValue {
  readonly encoding: Encoding;
  readonly type: number;
  readonly at: number;
  readonly end: number;
  /** As warnings name them: `GCS60/MeterBalance` */
  readonly paths: Set<string>;
}

const unheard = (octets: Uint8Array): Reading => ({ octets, warn: () => {} });

/**
 * The values that the rows of its use case read in a message.
 * @param octets the message with plaintext in its protected blocks
 */
export function carriedValues({ kind, useCase }: PopulatedMessage, octets: Uint8Array): CarriedValue[] {
  const envelope = readWholeMessage(octets, new Envelope());
  const c = new PayloadCursor(octets).start(octets, envelope.contentAt, envelope.contentEnd, (opened) => opened);
  const { rows, places } = kind === 'alert' ? readAlert(c, useCase, envelope.messageCode) : readResponse(c, useCase, envelope.messageCode);
  const values = new CarriedValues(octets);
  values.ofRows(rows, places, useCase);
  return [...values.byOffset.values()];
}

function readResponse(c: PayloadCursor, name: string, messageCode: number): PlacedRows {
  const useCase = RESPONSES.find((response) => response.name === name && response.messageCodes.includes(messageCode));
  if (useCase === undefined) throw new Error(`no response is called ${name}`);
  const { read, places } = compileUseCase(useCase);
  read(c, unheard(c.octets));
  return { rows: useCase.rows, places };
}

function readAlert(c: PayloadCursor, name: string, messageCode: number): PlacedRows {
  const alert = alertsOf(messageCode).find((other) => other.name === name);
  if (alert === undefined) throw new Error(`no alert is called ${name}`);
  const compiled = compileAlert(alert);
  compiled.read(c, new AlertHead(), unheard(c.octets));
  return compiled.placed;
}

class CarriedValues {
  readonly byOffset = new Map<string, CarriedValue>();

  constructor(private readonly octets: Uint8Array) {}

  ofRows(rows: readonly Row[], places: Places, path: string): void {
    for (const row of rows) this.#ofRow(row, places, path);
  }

  #ofRow(row: Row, places: Places, within: string): void {
    const path = 'name' in row && row.name !== '' ? `${within}/${row.name}` : within;
    switch (row.kind) {
      case 'element':
        this.#add(row.source, places, path);
        this.#addAttributes(row.attributes, places, path);
        break;
      case 'combined':
        for (const source of row.sources) this.#add(source, places, path);
        this.#addAttributes(row.attributes, places, path);
        break;
      case 'group':
        this.#addAttributes(row.attributes, places, path);
        this.ofRows(row.rows, places, path);
        break;
      case 'select':
        this.#add(row.source, places, path);
        for (const alternative of row.alternatives.values()) this.ofRows(alternative, places, path);
        this.ofRows(row.otherwise, places, path);
        break;
      case 'flag':
        this.#add(row.source, places, path);
        break;
      case 'each': {
        const { entries, places: inner } = entriesOf(row, places, path);
        entries.open(this.octets);
        while (entries.next()) {
          if (row.where !== undefined) this.#add(row.where.source, inner, path);
          this.#addAttributes(row.attributes, inner, path);
          if ('source' in row.content) this.#add(row.content.source, inner, path);
          else this.ofRows(row.content, inner, path);
        }
      }
    }
  }

  #addAttributes(attributes: readonly AttributeRow[], places: Places, path: string): void {
    for (const { name, source } of attributes) this.#add(source, places, `${path}/@${name}`);
  }

  #add(source: Source, places: Places, path: string): void {
    const place = places.find(source);
    if (place === undefined) throw new Error(`${path}: ${source.label} stands nowhere`);
    // what holds entries is read entry by entry
    if ('repeated' in source) return;
    const type = place.slots.type[place.slot];
    const at = place.slots.at[place.slot];
    const end = place.slots.end[place.slot];
    if (type < 0 || end <= at) return;
    const key = `${at}-${end}`;
    const known = this.byOffset.get(key);
    if (known === undefined) this.byOffset.set(key, { encoding: source.encoding, type, at, end, paths: new Set([path]) });
    else known.paths.add(path);
  }
}
