import { readGbzAlertHead } from '../../codecs/gbz/alert.js';
import { GbzOutcomes } from '../../codecs/gbz/components.js';
import { GbzReader } from '../../codecs/gbz/payload.js';
import { placeFields } from '../../codecs/octet-fields.js';
import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import { Slots } from '../../codecs/slots.js';
import { Places } from '../../codecs/source.js';
import type { GbzAlert } from '../../mappings/vocabulary/alert.js';
import { type CompiledAlert, Payloads } from './compiled-alert.js';
import { warnOfFindings } from './findings.js';
import { rowSources } from './row-sources.js';
import { compileRows } from './steps.js';

const PATH = 'GBZ alert / payload';

/** @throws MappingError where a row names a source that is not in the payload */
export function compileGbzAlert(alert: GbzAlert): CompiledAlert {
  const payloads = new Payloads(alert, compilePayload);
  return {
    read(c, head, reading) {
      readGbzAlertHead(c, head);
      const payload = payloads.choose(head.code, c.at < c.end);
      payload.start();
      payload.read(c);
      if (c.at !== c.end) c.fail(PATH, c.at, `${c.end - c.at} octets left over`);
      warnOfFindings(payload.placed.places, reading);
    },
    get rows() {
      return payloads.last.rows;
    },
    get placed() {
      return payloads.last.placed;
    },
  };
}

interface CompiledPayload extends Pick<CompiledAlert, 'rows' | 'placed'> {
  /** Forgets the last message */
  start(): void;
  read(c: PayloadCursor): void;
}

function compilePayload(alert: GbzAlert): CompiledPayload {
  const places = new Places(new Slots());
  if (alert.payload === 'component') return compileComponent(alert, places);
  const indexer = alert.payload === undefined ? undefined : placeFields(alert.payload.fields, places, PATH);
  return {
    start: () => places.clear(),
    read(c) {
      c.at = indexer === undefined ? c.end : indexer(c.octets, c.at, c.end);
    },
    rows: compileRows(alert.rows, places, alert.name),
    placed: { rows: alert.rows, places },
  };
}

function compileComponent(alert: GbzAlert, places: Places): CompiledPayload {
  const outcomes = new GbzOutcomes();
  const reader = new GbzReader(rowSources(alert.rows), places);
  return {
    start() {
      places.clear();
      reader.start(outcomes);
    },
    read(c) {
      if (c.at < c.end) reader.component(c, outcomes);
    },
    rows: compileRows(alert.rows, places, alert.name),
    placed: { rows: alert.rows, places },
  };
}
