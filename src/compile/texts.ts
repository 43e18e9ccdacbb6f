import { ABSENT, CUT_SHORT, NOT_AVAILABLE } from '../../codecs/slots.js';
import type { Places, Source, Value } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { CombinedRow, ElementRow } from '../../mappings/vocabulary/rows.js';

/** A mapping that can't be compiled: a row names a source that no shape holds. */
export class MappingError extends Error {
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.name = 'MappingError';
  }
}

/** Gives the value of a source in the message at hand, or undefined where it has none, with a warning where one should be there. */
export type Locate = (reading: Reading) => Value | undefined;

/** @throws MappingError where the source is in no shape of the use case */
export function locate(source: Source, places: Places, path: string): Locate {
  const place = places.find(source);
  if (place === undefined) throw new MappingError(path, `no shape of this use case holds its source ${source.label}`);
  const { slots, slot } = place;
  const value = source.value();
  value.readAs(places.pathOf(source) ?? source.label, path);
  return (reading) => {
    if (value.locate(reading.octets, slots, slot)) return value;
    if (value.type < ABSENT) warnOfUnreadable(value.type, value.at, path, reading);
    return undefined;
  };
}

const UNREADABLE: Readonly<Record<number, readonly [code: string, message: string]>> = {
  [NOT_AVAILABLE]: ['NOT_AVAILABLE', 'the device has no value to give: the element is left out'],
  [CUT_SHORT]: ['CUT_SHORT', 'the octets end before the value is whole: the element is left out'],
};

/** Warns of a slot that says why it has no value */
export function warnOfUnreadable(type: number, at: number, path: string, reading: Reading): void {
  const [code, message] = UNREADABLE[type];
  reading.warn(code, message, path, at);
}

/** The text of an element in the message at hand; undefined where the element is left out. */
export type TextOf = (reading: Reading) => string | undefined;

/** @throws MappingError where a source is in no shape of the use case */
export function textOf(row: ElementRow | CombinedRow, places: Places, path: string): TextOf {
  if (row.kind === 'element') {
    const value = locate(row.source, places, path);
    const { as } = row;
    return (reading) => {
      const located = value(reading);
      return located === undefined ? undefined : as.write(located, reading);
    };
  }
  const located = row.sources.map((source) => locate(source, places, path));
  const values: (Value | undefined)[] = new Array(located.length).fill(undefined);
  const { as } = row;
  return (reading) => {
    for (let i = 0; i < located.length; i++) values[i] = located[i](reading);
    return as.write(values, reading);
  };
}
