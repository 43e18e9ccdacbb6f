import { AlertHead } from '../../codecs/alert-head.js';
import { CraFlag, type Envelope } from '../../codecs/envelope/envelope.js';
import { type OpenBlock, PayloadCursor } from '../../codecs/payload-cursor.js';
import type { Places, Source, Value } from '../../codecs/source.js';
import type { Converter } from '../../mappings/vocabulary/converters.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { AttributeRow, EachRow, Row } from '../../mappings/vocabulary/rows.js';
import { alertsOf, compileAlert } from '../alerts.js';
import { defaultVariant } from '../service-request-variant.js';
import { compileUseCase, responseUseCase } from '../use-cases.js';
import type { MadeElement } from './inspected-field.js';

/** Elements of the output by the offset of the octets that their text is taken from */
export type ElementPlaces = ReadonlyMap<number, readonly MadeElement[]>;

/** Where the elements of the output take their text from, for a message whose content can be read; nothing for one of no known use case. */
export function elementPlaces(envelope: Envelope, open: OpenBlock): ElementPlaces {
  const c = new PayloadCursor(envelope.octets).start(envelope.octets, envelope.contentAt, envelope.contentEnd, open);
  if (envelope.craFlag === CraFlag.response) return ofResponse(envelope, c);
  return envelope.craFlag === CraFlag.alert ? ofAlert(envelope, c) : new Map();
}

const unheard = { octets: new Uint8Array(0), warn: () => {} };

function ofResponse({ messageCode }: Envelope, c: PayloadCursor): ElementPlaces {
  const useCase = responseUseCase(messageCode);
  const response = useCase && defaultVariant(useCase)?.response;
  if (useCase === undefined || response === undefined) return new Map();
  const compiled = compileUseCase(useCase);
  compiled.read(c, unheard);
  return new RowPlaces({ ...unheard, octets: c.octets }).of(useCase.rows, compiled.places, response);
}

function ofAlert({ messageCode }: Envelope, c: PayloadCursor): ElementPlaces {
  for (const alert of alertsOf(messageCode)) {
    if (FIRST_OCTETS[alert.encoding] !== c.octets[c.at]) continue;
    const compiled = compileAlert(alert);
    compiled.read(c, new AlertHead(), unheard);
    const { rows, places } = compiled.placed;
    return new RowPlaces({ ...unheard, octets: c.octets }).of(rows, places, 'Payload');
  }
  return new Map();
}

/** Of the content of an alert: tag of a data notification, high octet of the GBZ profile, SEQUENCE */
const FIRST_OCTETS = { 'DLMS COSEM': 15, GBZ: 1, 'ASN.1': 48 } as const;

/** Walks the rows of a mapping over a message that has been read. */
class RowPlaces {
  readonly #found = new Map<number, MadeElement[]>();

  constructor(private readonly reading: Reading) {}

  of(rows: readonly Row[], places: Places, path: string): ElementPlaces {
    for (const row of rows) this.#row(row, places, path);
    return this.#found;
  }

  #row(row: Row, places: Places, path: string): void {
    switch (row.kind) {
      case 'element':
        this.#element(`${path}/${row.name}`, row, places);
        this.#attributes(row.attributes, places, `${path}/${row.name}`);
        break;
      case 'combined': {
        const values = row.sources.map((source) => this.#value(source, places));
        const text = row.as.write(values, this.reading);
        for (const value of values) this.#add(value, `${path}/${row.name}`, text);
        break;
      }
      case 'group':
        this.of(row.rows, places, `${path}/${row.name}`);
        this.#attributes(row.attributes, places, `${path}/${row.name}`);
        break;
      case 'each':
        this.#each(row, places, row.bare ? path : `${path}/${row.name}`);
        break;
      case 'select': {
        const number = this.#value(row.source, places)?.integer();
        this.of(row.alternatives.get(Number(number)) ?? row.otherwise, places, path);
        break;
      }
      case 'flag': {
        const value = this.#value(row.source, places);
        if (value !== undefined && row.holds(value, this.reading)) this.#add(value, `${path}/${row.name}`, '');
        break;
      }
    }
  }

  #each(row: EachRow, outer: Places, path: string): void {
    const repeated = outer.entries(row.source);
    if (repeated === undefined) return;
    const { entries, places } = repeated;
    const [first, last] = row.positions ?? [1, Number.POSITIVE_INFINITY];
    entries.open(this.reading.octets);
    for (let position = 1; position <= last && entries.next(); position++) {
      const selected = row.where && this.#value(row.where.source, places);
      const holds = row.where === undefined || (selected !== undefined && row.where.holds(selected, this.reading));
      if (position < first || !holds) continue;
      this.#attributes(row.attributes, places, path);
      if ('source' in row.content) this.#element(path, row.content, places);
      else this.of(row.content, places, path);
    }
  }

  #attributes(rows: readonly AttributeRow[], places: Places, path: string): void {
    for (const row of rows) if (row.as.constant === undefined) this.#element(`${path}/@${row.name}`, row, places);
  }

  #element(path: string, { source, as }: { source: Source; as: Converter }, places: Places): void {
    const value = this.#value(source, places);
    this.#add(value, path, value && as.write(value, this.reading));
  }

  #value(source: Source, places: Places): Value | undefined {
    const place = places.find(source);
    if (place === undefined) return undefined;
    const value = source.value();
    return value.locate(this.reading.octets, place.slots, place.slot) ? value : undefined;
  }

  #add(value: Value | undefined, path: string, text: string | undefined): void {
    if (value === undefined || text === undefined) return;
    const known = this.#found.get(value.at);
    if (known === undefined) this.#found.set(value.at, [{ path, text }]);
    else if (!known.some((made) => made.path === path)) known.push({ path, text });
  }
}
