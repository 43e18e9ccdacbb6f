import { Envelope, readWholeMessage } from '../../codecs/envelope/envelope.js';
import { NestedEntries } from '../../codecs/nested-entries.js';
import type { Places } from '../../codecs/places.js';
import type { Scratch } from '../../codecs/scratch.js';
import type { Encoding, Entries, RepeatedSource, Source } from '../../codecs/source.js';
import { RESPONSES } from '../../mappings/index.js';
import type { AttributeRow, EachRow, Row } from '../../mappings/vocabulary/rows.js';
import { alertsOf } from '../../src/alerts.js';
import { compileAlert } from '../../src/compile/compile-alert.js';
import { compileUseCase } from '../../src/compile/compile-use-case.js';
import type { CompiledRows } from '../../src/compile/compiled.js';
import { CurrentMessage } from '../../src/current-message.js';
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

/**
 * The values that the rows of its use case read in a message.
 * @param octets the message with plaintext in its protected blocks
 */
export function carriedValues({ kind, useCase }: PopulatedMessage, octets: Uint8Array): CarriedValue[] {
  const envelope = readWholeMessage(octets, new Envelope());
  const current = new CurrentMessage();
  current.start(octets);
  current.cursor.start(octets, envelope.contentAt, envelope.contentEnd, (opened) => opened);
  const read = kind === 'alert' ? readAlert : readResponse;
  const { rows, places } = read(current, useCase, envelope.messageCode);
  const values = new CarriedValues(octets, current.scratch);
  values.ofRows(rows, places, useCase);
  return [...values.byOffset.values()];
}

function readResponse(current: CurrentMessage, name: string, messageCode: number): CompiledRows {
  const useCase = RESPONSES.find((response) => response.name === name && response.messageCodes.includes(messageCode));
  if (useCase === undefined) throw new Error(`no response is called ${name}`);
  const compiled = compileUseCase(useCase);
  current.scratch.start(compiled.room);
  compiled.read(current.cursor, current);
  return compiled;
}

function readAlert(current: CurrentMessage, name: string, messageCode: number): CompiledRows {
  const alert = alertsOf(messageCode).find((other) => other.name === name);
  if (alert === undefined) throw new Error(`no alert is called ${name}`);
  return compileAlert(alert).read(current.cursor, current);
}

class CarriedValues {
  readonly byOffset = new Map<string, CarriedValue>();

  constructor(
    private readonly octets: Uint8Array,
    private readonly scratch: Scratch,
  ) {}

  #entriesOf(row: EachRow, outer: Places): { entries: Entries; places: Places } {
    const found = (source: RepeatedSource, places: Places) => {
      const entries = places.entries(source);
      if (entries === undefined) throw new Error(`the entries of ${source.label} stand nowhere`);
      return { entries: this.scratch.walks[entries.walk], places: entries.places };
    };
    if (row.within === undefined) return found(row.source, outer);
    const around = found(row.within, outer);
    const { entries, places } = found(row.source, around.places);
    return { entries: new NestedEntries(around.entries, entries), places };
  }

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
        const { entries, places: inner } = this.#entriesOf(row, places);
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
    const slot = places.find(source);
    if (slot === undefined) throw new Error(`${path}: ${source.label} stands nowhere`);
    // what holds entries is read entry by entry
    if ('repeated' in source) return;
    const { slots } = this.scratch;
    const type = slots.typeOf(slot);
    const at = slots.atOf(slot);
    const end = slots.endOf(slot);
    if (type < 0 || end <= at) return;
    const key = `${at}-${end}`;
    const known = this.byOffset.get(key);
    if (known === undefined) this.byOffset.set(key, { encoding: source.encoding, type, at, end, paths: new Set([path]) });
    else known.paths.add(path);
  }
}
