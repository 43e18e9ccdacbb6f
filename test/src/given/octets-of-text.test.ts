import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readDuis } from '../../../src/duis/read-duis.js';
import { InputError } from '../../../src/given/errors.js';
import { octetsOfText } from '../../../src/given/octets-of-text.js';
import { readMessage } from '../../../src/input/read-message.js';
import { toBase64, toHex } from '../../encoder/octets.js';
import { duisResponse, element, responseMessage } from '../duis/documents.js';
import { supplierNameResponse } from '../duis/own-messages.js';

const message = supplierNameResponse();
const hex = toHex(message);
const base64 = toBase64(message);
const pairs = hex.match(/../g) as string[];
const wrapped = (text: string, width: number) => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n');
const plain = (octets: Uint8Array): Uint8Array => Uint8Array.from(octets);

for (const [what, text] of [
  ['hex', hex],
  ['lower case', hex.toLowerCase()],
  ['0x before all', `0x${hex}`],
  ['0X before all', `0X${hex}`],
  ['0x before every octet', pairs.map((pair) => `0x${pair}`).join(' ')],
  ['0x and commas', pairs.map((pair) => `0x${pair}`).join(', ')],
  ['colons', pairs.join(':')],
  ['dashes', pairs.join('-')],
  ['spaces', pairs.join(' ')],
  ['quotes', `"${hex}"`],
  ['single quotes and a comma', `'${hex}',`],
  ['lines of 60 digits', wrapped(hex.toLowerCase(), 60)],
  ['CR LF', `${wrapped(hex, 32).replaceAll('\n', '\r\n')}\r\n`],
  ['a byte order mark', `\uFEFF${hex}`],
  ['a no-break space', `${hex}\u00a0`],
  ['a zero-width space', `\u200b${hex}`],
  ['NUL', `${hex}\u0000`],
  ['Ctrl-Z', `${hex}\r\n\u001a`],
  ['colours of a terminal', `\u001b[1;32m${hex}\u001b[0m`],
] as const) {
  test(`hex is read with ${what}`, () => {
    assert.equal(plain(octetsOfText(text)), message);
  });
}

for (const [what, text] of [
  ['', base64],
  [' wrapped at 76', wrapped(base64, 76)],
  [' wrapped at 64', wrapped(base64, 64)],
  [' wrapped at 7', wrapped(base64, 7)],
  [' in quotes', `"${base64}"`],
  [' behind a byte order mark, before NUL', `\uFEFF${base64}\u0000`],
  [' in colours', `\u001b[33m${base64}\u001b[0m`],
  [' without padding', toBase64(message).replace(/=+$/, '')],
] as const) {
  test(`base64${what} is read`, () => {
    assert.equal(plain(octetsOfText(text)), message);
  });
}

/** A message of a length whose base64 is padded */
const padded = supplierNameResponse(1, { payload: new Uint8Array(20) });

for (const [what, text, isRead] of [
  ['padded', toBase64(padded), true],
  ['without padding', toBase64(padded).replace(/=+$/, ''), true],
  ['in the alphabet of URLs', Buffer.from(padded).toString('base64url'), true],
  ['with a line end inside', toBase64(padded).replace(/^.{40}/, '$&\n'), true],
  ['with padding inside', toBase64(padded).replace(/^.{40}/, '$&='), false],
  ['with half its padding', toBase64(padded).replace(/==$/, '='), toBase64(padded).endsWith('==') === false],
  [
    'with a digit of its end missing',
    toBase64(padded)
      .replace(/=+$/, '')
      .slice(0, 4 * Math.floor(padded.length / 3) + 1),
    false,
  ],
  ['with an octet that is no digit', toBase64(padded).replace(/^.{40}./, (start) => `${start.slice(0, -1)}*`), false],
] as const) {
  test(`base64 ${what} is ${isRead ? 'read' : 'refused'} wherever it stands: by itself, in a dump, in NDJSON, in a DUIS document`, () => {
    const line = Buffer.from(text);
    const document = duisResponse(responseMessage('3.4', element('GBCSPayload', text)));
    for (const read of [
      () => octetsOfText(text),
      () => readMessage('base64', line).message as Uint8Array,
      () => octetsOfText(readMessage('text', line).message as string),
      () => octetsOfText(readMessage('ndjson', Buffer.from(JSON.stringify({ message: text }))).message as string),
      () => readDuis(document).payload as Uint8Array,
    ]) {
      if (isRead) assert.equal(plain(read()), padded);
      else assert.throws(read);
    }
  });
}

test('one octet that is no digit is refused, and its place is told', () => {
  try {
    octetsOfText(`${hex.slice(0, 20)}£${hex.slice(21)}`);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, InputError);
    assert.is((error as InputError).offset, 20);
    assert.match((error as InputError).message, /"£" at character 20 is of neither$/);
  }
});

test('a text is read in linear time, whatever is in it', () => {
  for (const text of [
    '"'.repeat(2_000_000),
    `DD${'0x'.repeat(1_000_000)}g`,
    `3${' ='.repeat(1_000_000)}`,
    `\u001b[${'1;'.repeat(1_000_000)}`,
    `D${'\u001b['.repeat(1_000_000)}`,
  ]) {
    const started = performance.now();
    assert.throws(() => octetsOfText(text));
    assert.ok(performance.now() - started < 2000, `${text.slice(0, 10)}: ${performance.now() - started} ms`);
  }
});

test('hex and base64 that make no whole octets are named for what they are', () => {
  const problemOf = (text: string): string => {
    try {
      octetsOfText(text);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  for (const text of [hex.slice(0, -1), pairs.join(':').slice(0, -1), `"${hex.slice(0, -1)}"`])
    assert.is(problemOf(text), `hex with an odd number of digits (${hex.length - 1}): one is missing, or one is too many`);
  assert.is(problemOf(base64.slice(0, 41)), 'base64 that is cut: 41 characters make no whole octets');
  assert.match(problemOf('DDx012'), /^neither hex nor base64/);
});

test.run();
