import type { Cursor } from '../../codecs/cursor.js';
import { ACCESS_RESPONSE, ACTION, GET, SET } from '../../codecs/dlms/access-response.js';
import { DATA_NOTIFICATION } from '../../codecs/dlms/data-notification.js';
import { LONG_UNSIGNED } from '../../codecs/dlms/data-types.js';
import { readLength } from '../../codecs/length.js';
import { octetAt, unsignedNumber } from '../../codecs/octets.js';
import { COSEM_CLASSES } from '../../mappings/enumerations/cosem-classes.js';
import { ACTION_RESULTS, DATA_ACCESS_RESULTS, RESULT_NOT_KNOWN } from '../../mappings/enumerations/data-access-results.js';
import { inspectData } from './dlms-data.js';
import type { Inspection } from './inspection.js';
import { alertText, dateTimeWords, logicalNameText, octetCount } from './values-in-words.js';

/** Tag of an access request (IEC 62056-5-3) */
const ACCESS_REQUEST = 0xd9;

/** Choices that an access-request-specification has beside get, set and action */
const GET_WITH_SELECTION = 4;
const SET_WITH_SELECTION = 5;

const CHOICES: Readonly<Record<number, string>> = {
  [GET]: 'get',
  [SET]: 'set',
  [ACTION]: 'action',
  [GET_WITH_SELECTION]: 'get with selection',
  [SET_WITH_SELECTION]: 'set with selection',
};

const APDUS: Readonly<Record<number, string>> = {
  [ACCESS_REQUEST]: 'access request',
  [ACCESS_RESPONSE]: 'access response',
  [DATA_NOTIFICATION]: 'data notification',
};

/** Whether a content with this first octet is DLMS COSEM */
export const isDlms = (tag: number): boolean => tag in APDUS;

/**
 * Shows an access request, an access response or a data notification (IEC 62056-5-3).
 * @throws DecodeError where it can't be read on
 */
export function inspectDlms(inspection: Inspection, c: Cursor): void {
  const tag = octetAt(c.octets, c.at);
  const name = APDUS[tag];
  if (name === undefined) c.fail('tag', c.at, `${tag}, which no APDU of GBCS has`);
  inspection.part(name, '', () => {
    inspectHead(inspection, c, name);
    if (tag === DATA_NOTIFICATION) inspectBody(inspection, c);
    else if (tag === ACCESS_REQUEST) inspectRequest(inspection, c);
    else inspectResponse(inspection, c);
    if (c.at !== c.end) c.fail('end', c.at, `${c.end - c.at} octets left over`);
  });
}

function inspectHead(inspection: Inspection, c: Cursor, name: string): void {
  inspection.field('tag', c.skip(1, 'tag'), c.at, name);
  inspection.field('long-invoke-id-and-priority', c.skip(4, 'long-invoke-id-and-priority'), c.at);
  const at = c.at;
  const length = readLength(c, 'date-time');
  const dateTimeAt = c.skip(length, 'date-time');
  inspection.field('date-time', at, c.at, length === 12 ? dateTimeWords(c.octets, dateTimeAt) : octetCount(length));
}

/** The number of things that follow, one after the other */
function inspectList(inspection: Inspection, c: Cursor, name: string, each: (position: number) => void): void {
  const at = c.at;
  const count = readLength(c, name);
  inspection.field(name, at, c.at, String(count));
  inspection.inside(name, () => {
    for (let position = 1; position <= count; position++) each(position);
  });
}

function inspectRequest(inspection: Inspection, c: Cursor): void {
  const accesses: string[] = [];
  inspectList(inspection, c, 'list of access-request-specifications', (position) =>
    accesses.push(inspectSpecification(inspection, c, position)),
  );
  inspectList(inspection, c, 'list of data', (position) =>
    inspectData(inspection, c, `item ${position}${accesses[position - 1] === undefined ? '' : ` (${accesses[position - 1]})`}`),
  );
}

/** @returns which access it is, in brief: `set value_passive` */
function inspectSpecification(inspection: Inspection, c: Cursor, position: number): string {
  const name = `access-request-specification ${position}`;
  const at = c.at;
  const choice = c.u8(name);
  if (CHOICES[choice] === undefined) c.fail(name, at, `choice ${choice}, neither get, set nor action`);
  const classId = c.u16(name);
  const logicalNameAt = c.skip(6, name);
  const number = c.u8(name);
  const cosemClass = COSEM_CLASSES[classId];
  const member = (choice === ACTION ? cosemClass?.methods : cosemClass?.attributes)?.[number] ?? '';
  const access = `${choice === ACTION ? 'method' : 'attribute'} ${number} ${member}`.trimEnd();
  const object = logicalNameText(c.octets, logicalNameAt);
  inspection.field(name, at, c.at, `${CHOICES[choice]} class ${classId} ${cosemClass?.name ?? ''}, ${object}, ${access}`);
  if (choice === GET_WITH_SELECTION || choice === SET_WITH_SELECTION) {
    inspection.inside(name, () => {
      inspection.field('access selector', c.skip(1, 'access selector'), c.at, String(c.octets[c.at - 1]));
      inspectData(inspection, c, 'access parameters');
    });
  }
  return `${CHOICES[choice]} ${member || access}`;
}

function inspectResponse(inspection: Inspection, c: Cursor): void {
  inspectList(inspection, c, 'list of access-request-specifications', (position) => inspectSpecification(inspection, c, position));
  inspectList(inspection, c, 'list of data', (position) => inspectData(inspection, c, `item ${position}`));
  inspectList(inspection, c, 'list of access-response-specifications', (position) => {
    const name = `access-response-specification ${position}`;
    const at = c.skip(2, name);
    const choice = octetAt(c.octets, at);
    const code = octetAt(c.octets, at + 1);
    const results = choice === ACTION ? ACTION_RESULTS : DATA_ACCESS_RESULTS;
    inspection.field(name, at, c.at, `${CHOICES[choice] ?? `choice ${choice}`}: ${results[code] ?? RESULT_NOT_KNOWN} (${code})`);
  });
}

/** The alert code, where its tag says that it is one */
const alertCode = (octets: Uint8Array, at: number): string =>
  octets[at - 1] === LONG_UNSIGNED ? alertText(unsignedNumber(octets, at, at + 2)) : '';

function inspectBody(inspection: Inspection, c: Cursor): void {
  inspectData(inspection, c, 'notification body', [['alert code', alertCode], ['time stamp']]);
}
