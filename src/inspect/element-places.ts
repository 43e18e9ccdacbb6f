import { CraFlag, type Envelope } from '../../codecs/envelope/envelope.js';
import type { OpenBlock } from '../../codecs/payload-cursor.js';
import { compileAlert } from '../compile/compile-alert.js';
import { compileUseCase } from '../compile/compile-use-case.js';
import type { CompiledRows } from '../compile/compiled.js';
import { run } from '../compile/program/run.js';
import { alertEncoding } from '../translation/alert-encoding.js';
import { alertsOf } from '../translation/alerts.js';
import { CurrentMessage } from '../translation/current-message.js';
import { defaultVariant } from '../translation/service-request-variant.js';
import { responseUseCase } from '../translation/use-cases.js';
import type { DocumentLine } from '../writer/document-line.js';
import { LinesWriter } from '../writer/lines-writer.js';
import type { MadeElement } from './inspected-field.js';

/** Elements of the output by the offset of the octets that their text is taken from */
export type ElementPlaces = ReadonlyMap<number, readonly MadeElement[]>;

/** Where the elements of the output take their text from, for a message whose content can be read; nothing for one of no known use case. */
export function elementPlaces(envelope: Envelope, open: OpenBlock): ElementPlaces {
  const current = new CurrentMessage();
  current.start(envelope.octets);
  current.cursor.start(envelope.octets, envelope.contentAt, envelope.contentEnd, open);
  const read = READERS[envelope.craFlag]?.(envelope, current);
  if (read === undefined) return new Map();
  const { element, compiled } = read;
  current.octets = current.cursor.octets;
  const writer = new LinesWriter();
  run(compiled.program, writer, current, current.state);
  return placesOf(element, writer.lines);
}

/** @param around the element that is around all lines */
function placesOf(around: string, lines: readonly DocumentLine[]): ElementPlaces {
  const places = new Map<number, MadeElement[]>();
  const place = (at: number, made: MadeElement): void => {
    const known = places.get(at);
    if (known === undefined) places.set(at, [made]);
    else if (!known.some(({ path }) => path === made.path)) known.push(made);
  };
  /** By how many elements are around them */
  const paths = [around];
  for (const { kind, depth, name, attributes, text, places: from } of lines) {
    if (kind === 'end') continue;
    const path = `${paths[depth]}/${name}`;
    paths[depth + 1] = path;
    for (const attribute of attributes)
      for (const { at } of attribute.places) place(at, { path: `${path}/@${attribute.name}`, text: attribute.text });
    for (const { at } of from) place(at, { path, text });
  }
  return places;
}

/** The element that holds what a message is written to, and what writes it */
interface ReadMessage {
  readonly element: string;
  readonly compiled: CompiledRows;
}

const READERS: Readonly<Record<number, (envelope: Envelope, current: CurrentMessage) => ReadMessage | undefined>> = {
  [CraFlag.response]: readResponse,
  [CraFlag.alert]: readAlert,
};

function readResponse({ messageCode }: Envelope, current: CurrentMessage): ReadMessage | undefined {
  const useCase = responseUseCase(messageCode);
  const element = useCase && defaultVariant(useCase)?.response;
  if (useCase === undefined || element === undefined) return undefined;
  const compiled = compileUseCase(useCase);
  current.scratch.start(compiled.room);
  compiled.read(current.cursor, current);
  return { element, compiled };
}

function readAlert({ messageCode }: Envelope, current: CurrentMessage): ReadMessage | undefined {
  const { cursor } = current;
  const own = alertEncoding(cursor.octets[cursor.at]);
  const alert = alertsOf(messageCode).find(({ encoding }) => encoding === own);
  return alert && { element: 'Payload', compiled: compileAlert(alert).read(cursor, current) };
}
