import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, type Fragment, GbcsError, inspect } from '../../src/index.js';
import { accessResponse, getResult } from '../encoder/access-response.js';
import { array, bitString, compactArray, nullData } from '../encoder/axdr.js';
import { hex } from '../encoder/octets.js';
import { OUTPUT_BESIDE, OUTPUT_PER_OCTET } from '../fuzz/judge.js';
import { plainMessage } from '../support/plain-message.js';
import { assertValid } from '../support/schema.js';

/** ECS22a, a log of structures; ECS20a, a log with arrays in its entries; ECS27, numbers */
const EXPORT_PROFILE = 0x0036;
const BILLING_DATA = 0x002e;
const LOAD_LIMIT = 0x0042;

const message = (messageCode: number, data: Uint8Array): Uint8Array =>
  plainMessage({ messageCode, payload: accessResponse({ data: [data], results: [getResult()] }) });

const arraysOf = (type: string, depth: number): string => '01 FFFF '.repeat(depth) + type;

const HOSTILE: Readonly<Record<string, Uint8Array>> = {
  'arrays of arrays of no entries': message(EXPORT_PROFILE, hex(`13 02 03 06 09 ${arraysOf('01 0000 09', 12)} 06 00000001 01 41`)),
  'inner arrays of 65,535 null-data': message(
    BILLING_DATA,
    hex(`13 02 09 06 06 06 ${'01 FFFF 00 '.repeat(6)} 78 ${'00000001'.repeat(30)}`),
  ),
  'an octet-string and 100 null-data an entry': message(EXPORT_PROFILE, hex(`13 02 65 09 ${'00'.repeat(100)} 64 ${'00'.repeat(100)}`)),
  '4,000 entries of null-data': message(EXPORT_PROFILE, array(Array.from({ length: 4000 }, nullData))),
  'entries of three octets': message(
    EXPORT_PROFILE,
    compactArray(
      { structure: [17, 17, 17] },
      Array.from({ length: 1300 }, () => [1, 2, 3]),
    ),
  ),
  'a bit-string of 60,000 octets': message(LOAD_LIMIT, bitString('10'.repeat(240_000))),
  'a structure of 2³² members': message(LOAD_LIMIT, hex('02 84 FFFFFFFF 00')),
};

const translator = createTranslator();

/** Every way in which a message is read; each gives the text of a document, where it makes one */
const USES: Readonly<Record<string, (octets: Uint8Array) => string>> = {
  translate: (octets) => translator.translate(octets).xml,
  toDocument: (octets) => translator.toDocument(octets).end({ headless: true }),
  translateFragments: (octets) => {
    const whole: Fragment = { format: 'plain', sequence: 0, name: 'Message part 1', type: 'gbcs', contents: octets };
    return translator.translateFragments([whole]).xml;
  },
  inspect: (octets) => {
    inspect(octets);
    return '';
  },
};

for (const [name, octets] of Object.entries(HOSTILE)) {
  test(`${name}: a typed error or a valid document of bounded length, soon`, () => {
    for (const [use, of] of Object.entries(USES)) {
      const before = process.cpuUsage();
      let xml = '';
      try {
        xml = of(octets);
      } catch (error) {
        assert.instance(error, GbcsError, `${use}: ${error}`);
      }
      // without a bound it would be minutes; code that runs for the first time is slow
      const time = process.cpuUsage(before).user / 1000;
      assert.ok(time < 1000 + octets.length / 40, `${use} takes ${time} ms`);
      assert.ok(xml.length <= OUTPUT_BESIDE + OUTPUT_PER_OCTET * octets.length, `${use} gives ${xml.length} characters`);
      if (xml !== '') assertValid(xml);
    }
  });
}

test.run();
