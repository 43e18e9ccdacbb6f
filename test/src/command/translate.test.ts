import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { octetString } from '../../encoder/axdr.js';
import { toBase64, toHex } from '../../encoder/octets.js';
import { dlmsAlert } from '../../support/alerts.js';
import { assertValid } from '../../support/schema.js';
import { duisResponse, element, responseMessage } from '../duis/documents.js';
import { DEVICE, supplierNameResponse, USER } from '../duis/own-messages.js';
import { counters, gbcsMmc, type Outcome, parsed } from './gbcs-mmc.js';

const test = suite('gbcs-mmc translate');
let folder: string;
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-'));
});
test.after(() => rmSync(folder, { recursive: true }));

const translate = (input: string | Uint8Array, ...flags: string[]): Promise<Outcome> => gbcsMmc(['translate', ...flags], input);

function file(name: string, contents: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

const one = supplierNameResponse(1);
const two = supplierNameResponse(2);
const lines = `${toHex(one)}\n${toBase64(two)}\n`;

test('standard input, a message a line: a document a line, status 0 and a summary line', async () => {
  const { status, stdout, stderr } = await translate(lines);
  assert.is(status, 0);
  assert.equal(counters(stdout), [1, 2]);
  for (const document of stdout.trimEnd().split('\n')) assertValid(document);
  assert.match(stderr, /^2 messages: 2 translated, 0 rejected, in [\d.]+ s \([\d,]+\/s\)\n$/);
});

for (const [kind, input] of [
  ['hex', `${toHex(one)}\n${toHex(two)}`],
  ['base64', `${toBase64(one)}\n${toBase64(two)}\n`],
  ['binary', Buffer.concat([one, two])],
  ['ndjson', `{"message":"${toHex(one)}"}\n{"message":"${toBase64(two)}"}\n`],
  ['duis', [one, two].map((message) => duisResponse(responseMessage('3.4', element('GBCSPayload', toBase64(message))))).join('\n')],
] as const) {
  test(`${kind} in a file, compressed`, async () => {
    const { status, stdout, stderr } = await translate('', file(`${kind}.gz`, gzipSync(input)));
    assert.equal([status, counters(stdout)], [0, [1, 2]], stderr);
  });
}

test('rejections go to the errors file, with all that is known, and make the status 1', async () => {
  const errors = join(folder, 'errors.ndjson');
  const damaged = toHex(one).slice(0, 80);
  const input = file('some.hex', `${toHex(one)}\n\n${damaged}\nnot hex\n${toHex(two)}\n`);
  const { status, stdout, stderr } = await translate('', input, '--errors', errors);
  assert.is(status, 1);
  assert.equal(counters(stdout), [1, 2]);
  assert.match(stderr, /^4 messages: 2 translated, 2 rejected/);
  const [first, second] = parsed(errors);
  assert.equal(first.position, { source: input, message: 2, offset: 152, line: 3 });
  assert.equal([first.code, first.encoding, first.raw], ['DECODE', 'text', damaged]);
  assert.type(first.offset, 'number');
  assert.type(first.reason, 'string');
  assert.type(first.context, 'string');
  assert.is(second.raw, 'not hex');
});

test('binary rejections are kept in hex', async () => {
  const errors = join(folder, 'binary.ndjson');
  const damaged = one.subarray(0, 50);
  const { status, stdout } = await translate(Buffer.concat([one, damaged, two]), '--errors', errors);
  assert.equal([status, counters(stdout)], [1, [1, 2]]);
  const [{ code, encoding, raw, position }] = parsed(errors);
  assert.equal([code, encoding, raw], ['INPUT_DAMAGED', 'hex', toHex(damaged)]);
  assert.equal(position, { source: '-', message: 2, offset: one.length });
});

test('without an errors file, the first rejections are shown', async () => {
  const { stderr } = await translate('x\n'.repeat(25));
  assert.match(stderr, /^message 1 \(-, line 1\): INPUT/);
  assert.match(stderr, /\n5 more are not shown: --errors FILE keeps them all/);
});

test('a DUIS document without a message is a rejection that says what it is', async () => {
  const { status, stderr } = await translate(duisResponse(responseMessage('8.2', element('DSPInventory', ''))));
  assert.is(status, 1);
  assert.match(stderr, /DUIS_NO_MESSAGE: DSPInventory: a DUIS document of the kind inventory, which brings no message of a device/);
});

test('NDJSON out: a line each, with the fields that came along', async () => {
  const input = `{"id":7,"m":"${toHex(one)}","v":"3.4"}\n`;
  const { status, stdout } = await translate(input, '--to', 'ndjson', '--message-field', 'm', '--variant-field', 'v');
  const { id, mmc, ...none } = JSON.parse(stdout);
  const { xml, ...others } = mmc;
  assert.equal([status, id, none], [0, 7, {}]);
  assertValid(xml);
  assert.equal(others, {
    messageCode: 0x25,
    useCase: 'ECS16',
    serviceReferenceVariant: '3.4',
    kind: 'response',
    originator: DEVICE,
    recipient: USER,
    originatorCounter: '1',
    encrypted: false,
    protectedBlocks: [],
    warnings: [],
    mac: 'unchecked',
    signature: 'absent',
  });
});

test('NDJSON out: an alert on an instruction of a future dated command has the message code of that command', async () => {
  const { stdout } = await translate(
    toHex(dlmsAlert(0x00cc, 0x8f66, octetString('0046 00000000000003E8 0014 00000D0000FF 0A'))),
    '--to',
    'ndjson',
  );
  const { kind, messageCode, alertCode, futureDatedCommandMessageCode } = JSON.parse(stdout).mmc;
  assert.equal([kind, messageCode, alertCode, futureDatedCommandMessageCode], ['alert', 0xcc, 0x8f66, 0x46]);
});

test('files and folders, one after the other', async () => {
  const path = join(folder, 'messages');
  mkdirSync(path);
  writeFileSync(join(path, 'b.bin'), two);
  writeFileSync(join(path, 'a.hex.gz'), gzipSync(toHex(one)));
  const last = file('last.hex', toHex(supplierNameResponse(3)));
  const { status, stdout } = await translate(toHex(supplierNameResponse(4)), path, last, '-');
  assert.equal([status, counters(stdout)], [0, [1, 2, 3, 4]]);
});

test('how documents are written can be asked for', async () => {
  const { stdout } = await translate(toHex(one), '--schema-version', '5.1', '--pretty', '--debug-info', 'never');
  assert.match(stdout, /schemaVersion="5.1">\n {2}<ra:Header>\n/);
  assert.not.match(stdout, /DebugInfo/);
});

test('--summary counts by use case, and by reason of rejection', async () => {
  const { stderr } = await translate(`${lines}x\n`, '--summary');
  assert.match(stderr, /\nuse case {3}translated {2}encrypted {2}with warnings\nECS16 3\.4 {11}2 {10}0 {14}0\n/);
  assert.match(stderr, /\nrejected for {2}messages\nINPUT\w* +1\n$/);
});

test('wrong usage is said in a line or two, with status 2', async () => {
  const wrong = [
    ['--colour'],
    ['--from', 'csv'],
    ['/nowhere/at/all'],
    ['--keys', '/nowhere'],
    ['--jobs', '0'],
    ['--errors', '/nowhere/at/all'],
  ];
  for (const flags of wrong) {
    const { status, stdout, stderr } = await translate('', ...flags);
    assert.equal([status, stdout], [2, ''], flags.join(' '));
    assert.ok(stderr.length > 0 && !stderr.includes('    at '), stderr);
  }
});

test('the input is what it is said to be', async () => {
  const hex = await translate(lines, '--from', 'hex');
  const base64 = await translate(lines, '--from', 'base64');
  assert.equal([hex.status, counters(hex.stdout)], [1, [1]]);
  assert.equal([base64.status, counters(base64.stdout)], [1, [2]]);
});

test.run();
