import { DecodeError } from '../errors.js';
import { readLength } from '../length.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../source.js';
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
  count = 0;
  choices: Uint8Array = new Uint8Array(32);
  codes: Uint8Array = new Uint8Array(32);
  /** Data items, one for each access */
  items = 0;
  success = true;

  start(count: number): void {
    this.count = 0;
    this.success = true;
    if (count > this.choices.length) {
      this.choices = new Uint8Array(count * 2);
      this.codes = new Uint8Array(count * 2);
    }
  }

  add(choice: number, code: number): void {
    this.choices[this.count] = choice;
    this.codes[this.count++] = code;
    if (code !== 0) this.success = false;
  }
}

const PATH = 'access response';

/**
 * Compiles what reads an access response: long-invoke-id-and-priority, date-time, access-request-specification list, list of
 * data, list of access-response-specifications. Item n of the data has the shape `items[n - 1]`; further ones are passed over.
 */
export function accessResponse(items: readonly DataShape[], places: Places): (c: PayloadCursor, results: AccessResults) => void {
  const indexers: DataIndexer[] = items.map((shape, i) =>
    shape.place(places, shape.label ? `item ${i + 1} (${shape.label})` : `item ${i + 1}`),
  );
  return (c, results) => {
    const start = c.at;
    if (c.u8(PATH) !== ACCESS_RESPONSE) c.fail(PATH, start, 'tag other than DA');
    c.skip(4, `${PATH} / long-invoke-id-and-priority`);
    c.skip(readLength(c, `${PATH} / date-time`), `${PATH} / date-time`);
    for (let left = readLength(c, `${PATH} / access-request-specification`); left > 0; left--) skipSpecification(c);
    const count = readLength(c, `${PATH} / list of data`);
    results.items = count;
    for (let i = 0; i < count; i++) {
      try {
        const type = c.u8(`item ${i + 1}`);
        if (i < indexers.length) indexers[i](c, type, undefined);
        else skipContents(c, type, undefined, `item ${i + 1}`);
      } catch (e) {
        throw e instanceof DecodeError ? e.within(PATH) : e;
      }
    }
    readResults(c, results);
    if (c.at !== c.end) c.fail(PATH, c.at, `${c.end - c.at} octets left over`);
  };
}

/** class id, logical name, attribute or method number, and access selection where there is one */
function skipSpecification(c: PayloadCursor): void {
  const path = `${PATH} / access-request-specification`;
  const choice = c.u8(path);
  c.skip(9, path);
  if (choice === 4 || choice === 5) {
    c.skip(1, path);
    skipContents(c, c.u8(path), undefined, path);
  }
}

function readResults(c: PayloadCursor, results: AccessResults): void {
  const path = `${PATH} / access-response-specification`;
  const count = readLength(c, path);
  if (count * 2 > c.end - c.at) c.fail(path, c.at, `${count} results in ${c.end - c.at} octets`);
  results.start(count);
  for (let i = 0; i < count; i++) {
    const at = c.at;
    const choice = c.u8(path);
    if (choice < GET || choice > ACTION) c.fail(path, at, `choice ${choice}, neither get, set nor action`);
    results.add(choice, c.u8(path));
  }
}
