import type { Cursor } from '../../codecs/cursor.js';
import { ARRAY, BIT_STRING, COMPACT_ARRAY, ENUM, INTEGER, OCTET_STRING, STRUCTURE } from '../../codecs/dlms/data-types.js';
import { isString, skipContents } from '../../codecs/dlms/skip.js';
import { readTypeDescription, type TypeDescription } from '../../codecs/dlms/type-description.js';
import { readLength } from '../../codecs/length.js';
import { AUTHENTICATION_TAG, SECURITY_HEADER } from '../../codecs/payload-cursor.js';
import { bitsText, descriptionText, scalerText, typeName, unitText, valueText } from './dlms-value.js';
import type { Inspection } from './inspection.js';
import { octetCount } from './values-in-words.js';

/** Names of the members of a structure, and what their numbers mean; those after them go by their position */
export type Members = readonly (readonly [name: string, words?: (octets: Uint8Array, at: number) => string])[];

/**
 * Shows one value with its tag (A-XDR, IEC 61334-6), with all that stands inside it.
 * @throws DecodeError for an unknown tag, a length past the end, nesting beyond the limit
 */
export function inspectData(inspection: Inspection, c: Cursor, name: string, members: Members = []): void {
  const at = c.at;
  inspectContents(inspection, c, { at, type: c.u8(name), description: undefined, name }, members);
}

interface Data {
  /** First octet that belongs to it: its tag, or where the tag stands in a type description its contents */
  readonly at: number;
  readonly type: number;
  readonly description: TypeDescription | undefined;
  readonly name: string;
}

function inspectContents(inspection: Inspection, c: Cursor, data: Data, members: Members = []): void {
  const { at, type, description, name } = data;
  if (type === STRUCTURE || type === ARRAY) inspectSeveral(inspection, c, data, members);
  else if (type === COMPACT_ARRAY) inspectCompactArray(inspection, c, data);
  else if (isString(type)) inspectString(inspection, c, data);
  else {
    const contentsAt = c.at;
    skipContents(c, type, description, name);
    inspection.field(name, at, c.at, valueText(c.octets, type, contentsAt, c.at));
  }
}

function inspectSeveral(inspection: Inspection, c: Cursor, { at, type, description, name }: Data, members: Members): void {
  const described = type === STRUCTURE ? description?.members.length : description?.count;
  const count = described ?? readLength(c, name);
  inspection.field(name, at, c.at, `${typeName(type)} of ${count}`);
  // a few octets of a type description can stand for billions of entries without any
  if (description?.size === 0) return;
  const named = type === STRUCTURE && description === undefined && isScalerUnit(c, count) ? SCALER_UNIT : members;
  inspection.inside(name, () => {
    c.enter(name);
    for (let i = 0; i < count; i++) {
      const [memberName, words] = named[i] ?? [`${type === ARRAY ? 'entry' : 'structure member'} ${i + 1}`];
      const inner = description?.members[type === ARRAY ? 0 : i];
      const memberAt = c.at;
      if (words !== undefined && inner === undefined) {
        skipContents(c, c.u8(memberName), undefined, memberName);
        inspection.field(memberName, memberAt, c.at, words(c.octets, memberAt + 1));
      } else if (inner === undefined) inspectData(inspection, c, memberName);
      else inspectContents(inspection, c, { at: memberAt, type: inner.type, description: inner, name: memberName });
    }
    c.leave();
  });
}

const SCALER_UNIT: Members = [
  ['structure member 1', scalerText],
  ['structure member 2', unitText],
];

/** Whether the members of a structure are an integer and an enum, as those of scaler_unit are and no others in GBCS */
const isScalerUnit = ({ octets, at, end }: Cursor, count: number): boolean =>
  count === 2 && at + 4 <= end && octets[at] === INTEGER && octets[at + 2] === ENUM;

/** The type of all entries, then their octets one after the other without tags */
function inspectCompactArray(inspection: Inspection, c: Cursor, { at, name }: Data): void {
  const entry = readTypeDescription(c, name);
  inspection.field(name, at, c.at, `compact-array of ${descriptionText(entry)}`);
  inspection.inside(name, () => {
    const lengthAt = c.at;
    const length = readLength(c, 'length');
    const { end } = c;
    inspection.field('length', lengthAt, c.at, octetCount(length));
    c.end = c.skip(length, 'contents') + length;
    c.at = c.end - length;
    if (length > 0 && entry.size === 0) c.fail('contents', c.at, 'entries without octets');
    for (let number = 1; c.at < c.end; number++) {
      c.passEmptyValues(entry.emptyValues, 'contents');
      inspectContents(inspection, c, { at: c.at, type: entry.type, description: entry, name: `entry ${number}` });
    }
    c.end = end;
  });
}

function inspectString(inspection: Inspection, c: Cursor, { at, type, name }: Data): void {
  const length = readLength(c, name);
  const contentsAt = c.skip(type === BIT_STRING ? (length + 7) >>> 3 : length, name);
  if (type === OCTET_STRING && isBlock(c.octets, contentsAt, c.at)) {
    c.at = contentsAt;
    inspection.field(name, at, c.at, `octet-string ${octetCount(length)}: a protected block`);
    inspection.inside(name, () => inspection.block(c, length, () => inspectData(inspection, c, 'protected data')));
    return;
  }
  const value = type === BIT_STRING ? bitsText(c.octets, contentsAt, length) : valueText(c.octets, type, contentsAt, c.at);
  inspection.field(name, at, c.at, value);
}

const AUTHENTICATED_AND_ENCRYPTED = 0x31;

/** Whether octets begin with the security header of a protected block: every one has an invocation counter of 0 */
function isBlock(octets: Uint8Array, at: number, end: number): boolean {
  if (end - at < SECURITY_HEADER + AUTHENTICATION_TAG || octets[at] !== AUTHENTICATED_AND_ENCRYPTED) return false;
  return octets.subarray(at + 1, at + SECURITY_HEADER).every((octet) => octet === 0);
}
