import { DecodeError } from '../errors.js';
import { readLength } from '../length.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../places.js';
import type { Slots } from '../slots.js';
import type { DataIndexer } from './data-indexer.js';
import type { DataShape } from './shapes.js';
import { skipContents } from './skip.js';

/** Tag of an access response (IEC 62056-5-3) */
export const ACCESS_RESPONSE = 0xda;

/** Choices of an access-response-specification */
export const GET = 1;
export const SET = 2;
export const ACTION = 3;

/** What an access response says of each access: the choice (get, set, action) and the result code, 0 for success. */
export class AccessResults {
  /** Results, and as many data items */
  count = 0;
  choices: Uint8Array = new Uint8Array(32);
  codes: Uint8Array = new Uint8Array(32);
  failed = 0;
  /** The fewest and the most accesses of the use case */
  least = 1;
  most = Number.POSITIVE_INFINITY;

  /** Says how many accesses the use case of the next message has */
  expect(accesses: readonly [least: number, most: number]): void {
    // without the iterator of an array, which takes longer than all that a small item takes
    this.least = accesses[0];
    this.most = accesses[1];
  }

  start(count: number): void {
    this.count = 0;
    this.failed = 0;
    if (count > this.choices.length) {
      this.choices = new Uint8Array(count * 2);
      this.codes = new Uint8Array(count * 2);
    }
  }

  add(choice: number, code: number): void {
    this.choices[this.count] = choice;
    this.codes[this.count++] = code;
    if (code !== 0) this.failed++;
  }

  /** Something was answered, nothing of it failed, and there are no more answers than the use case has accesses */
  get success(): boolean {
    return this.failed === 0 && this.count > 0 && this.count <= this.most;
  }
}

const PATH = 'access response';
const LONG_INVOKE_ID = `${PATH} / long-invoke-id-and-priority`;
const DATE_TIME = `${PATH} / date-time`;
const SPECIFICATION = `${PATH} / access-request-specification`;
const LIST_OF_DATA = `${PATH} / list of data`;
const RESULTS = `${PATH} / access-response-specification`;

const itemPath = (position: number): string => `${PATH} / item ${position}`;

/**
 * Compiles what reads an access response: long-invoke-id-and-priority, date-time, access-request-specification list where
 * there is one, list of data, list of access-response-specifications. Item n of the data has the shape `items[n - 1]`;
 * further ones are passed over.
 */
export function accessResponse(items: readonly DataShape[], places: Places): (c: PayloadCursor, results: AccessResults) => void {
  const { room } = places;
  /** First slot of each item, and the slot after the last */
  const firstSlots: number[] = [room.end];
  const indexers: DataIndexer[] = items.map((shape, i) => {
    const indexer = shape.place(places, itemPath(i + 1));
    firstSlots.push(room.end);
    return indexer;
  });
  /** What an access that failed carries beside its result is no value */
  const clearFailed = ({ count, codes }: AccessResults, slots: Slots): void => {
    for (let i = 0; i < count && i < indexers.length; i++) if (codes[i] !== 0) slots.clear(firstSlots[i], firstSlots[i + 1]);
  };
  return (c, results) => {
    const start = c.at;
    if (c.u8(PATH) !== ACCESS_RESPONSE) c.fail(PATH, start, 'tag other than DA');
    c.skip(4, LONG_INVOKE_ID);
    c.skip(readLength(c, DATE_TIME), DATE_TIME);
    const specified = skipSpecifications(c);
    const listAt = c.at;
    const count = readLength(c, LIST_OF_DATA);
    if (specified > 0 && specified !== count) c.fail(LIST_OF_DATA, listAt, `${count} data items for ${specified} specifications`);
    for (let i = 0; i < count; i++) readItem(c, i, indexers);
    readResults(c, results, count);
    if (results.failed > 0) clearFailed(results, c.slots);
    if (c.at !== c.end) c.fail(PATH, c.at, `${c.end - c.at} octets left over`);
  };
}

function readItem(c: PayloadCursor, i: number, indexers: readonly DataIndexer[]): void {
  if (i < indexers.length) {
    indexers[i](c, c.u8(PATH), undefined);
    return;
  }
  try {
    skipContents(c, c.u8('data'), undefined, 'data');
  } catch (e) {
    throw e instanceof DecodeError ? e.within(itemPath(i + 1)) : e;
  }
}

/**
 * The access-request-specification list is optional: 00 where it is not there, else 01, how many there are, and these.
 * @returns how many there are
 */
function skipSpecifications(c: PayloadCursor): number {
  const at = c.at;
  const present = c.u8(SPECIFICATION);
  if (present > 1) c.fail(SPECIFICATION, at, `${present} for an optional list, where 0 and 1 exist`);
  if (present === 0) return 0;
  const count = readLength(c, SPECIFICATION);
  for (let left = count; left > 0; left--) skipSpecification(c);
  return count;
}

/** class id, logical name, attribute or method number, and access selection where there is one */
function skipSpecification(c: PayloadCursor): void {
  const path = SPECIFICATION;
  const choice = c.u8(path);
  c.skip(9, path);
  if (choice === 4 || choice === 5) {
    c.skip(1, path);
    skipContents(c, c.u8(path), undefined, path);
  }
}

/** There is a result for each data item (IEC 62056-5-3): one without the other says nothing of what happened */
function readResults(c: PayloadCursor, results: AccessResults, items: number): void {
  const path = RESULTS;
  const listAt = c.at;
  const count = readLength(c, path);
  if (count !== items) c.fail(path, listAt, `${count} results for ${items} data items`);
  if (count * 2 > c.end - c.at) c.fail(path, c.at, `${count} results in ${c.end - c.at} octets`);
  results.start(count);
  for (let i = 0; i < count; i++) {
    const at = c.at;
    const choice = c.u8(path);
    if (choice < GET || choice > ACTION) c.fail(path, at, `choice ${choice}, neither get, set nor action`);
    results.add(choice, c.u8(path));
  }
}
