import type { Cursor } from '../cursor.js';
import { readLength } from '../length.js';
import { ARRAY, COMPACT_ARRAY, FIXED_SIZE, STRUCTURE } from './data-types.js';

/** What a compact array says once of all its entries (IEC 62056-6-2, TypeDescription). */
export interface TypeDescription {
  readonly type: number;
  /** Entries of an array of fixed size; 1 otherwise */
  readonly count: number;
  /** Members of a structure, the one entry type of an array, else none */
  readonly members: readonly TypeDescription[];
  /** Octets of one value, or -1 where they vary */
  readonly size: number;
  /** Values without octets in one value, each of which costs something to read; an array that has no octets is one, as it is passed over whole */
  readonly emptyValues: number;
}

const simple: (TypeDescription | undefined)[] = [];

/** @throws DecodeError for an unknown type, or where the message ends first */
export function readTypeDescription(c: Cursor, reading: string): TypeDescription {
  const at = c.at;
  const type = c.u8(reading);
  if (type === STRUCTURE) {
    c.enter(reading);
    const count = readLength(c, reading);
    const members: TypeDescription[] = [];
    let size = 0;
    let emptyValues = 0;
    for (let i = 0; i < count; i++) {
      const member = readTypeDescription(c, reading);
      members.push(member);
      size = size < 0 || member.size < 0 ? -1 : size + member.size;
      emptyValues += member.emptyValues;
    }
    c.leave();
    return { type, count: 1, members, size, emptyValues: size === 0 ? emptyValues + 1 : emptyValues };
  }
  if (type === ARRAY) {
    c.enter(reading);
    const count = c.u16(reading);
    const member = readTypeDescription(c, reading);
    c.leave();
    // without entries there are no octets, whatever their type
    const size = count === 0 ? 0 : member.size < 0 ? -1 : member.size * count;
    return { type, count, members: [member], size, emptyValues: size === 0 ? 1 : member.emptyValues * count };
  }
  if (FIXED_SIZE[type] === -2 || type === COMPACT_ARRAY) c.fail(reading, at, `no data type has tag ${type}`);
  const size = FIXED_SIZE[type];
  simple[type] ??= { type, count: 1, members: [], size, emptyValues: size === 0 ? 1 : 0 };
  return simple[type];
}
