import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bundledMessage, PLAIN, PROTECTED } from '../../support/bundled.js';
import { duisResponse, element, responseMessage } from '../duis/documents.js';
import { gbcsMmc } from './gbcs-mmc.js';

const KEYS = fileURLToPath(new URL('../../../fixtures/keys', import.meta.url));
const [ELECTRICITY, PROFILE, GAS] = PROTECTED;
const dump = [PLAIN, ELECTRICITY, GAS, PROFILE].map((name) => `${bundledMessage(name)}\n`).join('');
const HEADER = 'device,useCase,messageTime,entryTime,item,index,value,unit,detail,verdict\r\n';

const csv = async (table: string, input: string, ...flags: string[]) =>
  gbcsMmc(['translate', '--to', 'csv', '--table', table, '--keys', KEYS, ...flags], input);

test('a header line, then a line for each row, ended as RFC 4180 says', async () => {
  const { stdout, status } = await csv('registers', bundledMessage(ELECTRICITY));
  assert.is(
    stdout,
    `${HEADER}02-E5-3E-00-00-00-00-01,ECS17b,2026-03-29T00:30:00.00Z,,Electricity/ActiveImportRegister/Value,,4294967294,Wh,,unchecked\r\n` +
      '02-E5-3E-00-00-00-00-01,ECS17b,2026-03-29T00:30:00.00Z,,Electricity/ReactiveImportRegister/Value,,98765,varh,,unchecked\r\n' +
      '02-E5-3E-00-00-00-00-01,ECS17b,2026-03-29T00:30:00.00Z,,Electricity/SecondaryActiveImportRegister/Value,,1234,,,unchecked\r\n',
  );
  assert.is(status, 0);
});

test('a dump gives one table, which a reader of CSV takes with its columns', async () => {
  const { stdout, stderr } = await csv('readings', dump);
  const rows = parse(stdout, { columns: true }) as Record<string, string>[];
  assert.ok(rows.length > 5);
  assert.ok(rows.some(({ value, unit }) => value === '281474976710.654' && unit === 'm3'));
  assert.match(stderr, /4 messages: 4 translated, 0 rejected/);
});

test('a table without rows is its header', async () => {
  assert.is((await csv('events', dump)).stdout, HEADER);
});

test('the message of a DUIS document gives its rows too', async () => {
  const document = duisResponse(responseMessage('4.1.1', element('GBCSPayload', bundledMessage(ELECTRICITY))));
  assert.is((await csv('registers', document)).stdout.split('\r\n').length, 5);
});

test('a message whose rows stay closed is a rejection, and the others have theirs', async () => {
  const { stdout, stderr, status } = await gbcsMmc(['translate', '--to', 'csv', '--table', 'registers'], dump);
  assert.match(stderr, /ENCRYPTED/);
  assert.is(status, 1);
  assert.is(stdout.split('\r\n').length, 3);
});

test('rejections do not stand among rows', async () => {
  const { stderr, status } = await csv('registers', dump, '--errors', '-');
  assert.match(stderr, /--errors - would put lines of JSON among those of CSV/);
  assert.is(status, 2);
});

test.run();
