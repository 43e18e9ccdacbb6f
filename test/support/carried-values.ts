import type { Entries } from '../../codecs/entries.js';
import { Envelope, readWholeMessage } from '../../codecs/envelope/envelope.js';
import { NestedEntries } from '../../codecs/nested-entries.js';
import type { Places } from '../../codecs/places.js';
import type { Scratch } from '../../codecs/scratch.js';
import type { Encoding, RepeatedSource, Source } from '../../codecs/source.js';
import { RESPONSES } from '../../mappings/index.js';
import { compileAlert } from '../../src/compile/compile-alert.js';
import { visitRows } from '../../src/compile/compile-rows.js';
import { compileUseCase } from '../../src/compile/compile-use-case.js';
import type { CompiledRows } from '../../src/compile/compiled.js';
import type { RowVisitor } from '../../src/compile/rows/row-visitor.js';
import { alertsOf } from '../../src/translation/alerts.js';
import { CurrentMessage } from '../../src/translation/current-message.js';
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
  const values = new CarriedValues(octets, current.scratch, places);
  visitRows(rows, values, `${useCase}/`);
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

class CarriedValues implements RowVisitor {
  readonly byOffset = new Map<string, CarriedValue>();

  /** @param places of the entry at hand */
  constructor(
    private readonly octets: Uint8Array,
    private readonly scratch: Scratch,
    private places: Places,
  ) {}

  leaf(path: string, sources: readonly Source[]): void {
    for (const source of sources) this.#add(source, path);
  }

  constant(path: string, _text: string, source: Source): void {
    this.#add(source, path);
  }

  position(): void {}

  condition(path: string, source: Source): void {
    this.#add(source, path);
  }

  entries(array: RepeatedSource, within: RepeatedSource | undefined, visitEntry: () => void): void {
    const around = this.places;
    const { entries, places } = this.#entriesOf(array, within);
    this.places = places;
    entries.open(this.octets);
    while (entries.next()) visitEntry();
    this.places = around;
  }

  #entriesOf(array: RepeatedSource, within: RepeatedSource | undefined): { entries: Entries; places: Places } {
    const found = (source: RepeatedSource, places: Places) => {
      const entries = places.entries(source);
      if (entries === undefined) throw new Error(`the entries of ${source.label} stand nowhere`);
      return { entries: this.scratch.walks[entries.walk], places: entries.places };
    };
    if (within === undefined) return found(array, this.places);
    const outer = found(within, this.places);
    const inner = found(array, outer.places);
    return { entries: new NestedEntries(outer.entries, inner.entries).entries, places: inner.places };
  }

  #add(source: Source, path: string): void {
    // what holds entries is read entry by entry
    if ('repeated' in source) return;
    const slot = this.places.find(source);
    if (slot === undefined) throw new Error(`${path}: ${source.label} stands nowhere`);
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
