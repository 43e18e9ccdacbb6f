import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readRecords } from '../../../src/input/node/read-records.js';
import type { InputKind } from '../../../src/input/record.js';
import { concatenate, hex, toBase64, toHex } from '../../encoder/octets.js';
import { plainMessage } from '../../support/plain-message.js';
import { supplierNameResponse } from '../duis/own-messages.js';

interface Told {
  readonly kind: InputKind;
  readonly octets: Uint8Array;
  readonly offset: number;
  readonly line: number | undefined;
  readonly code: string | undefined;
  readonly reason: string | undefined;
}

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const octets = Buffer.from(text, 'latin1');
  for (let at = 0; at < octets.length; at += size) yield Uint8Array.from(octets.subarray(at, at + size));
}

async function read(text: string, from: InputKind | 'auto' = 'auto', size = 100_000): Promise<Told[]> {
  const told: Told[] = [];
  for await (const { kind, records } of readRecords(chunked(text, size), from)) {
    for (const { octets, offset, line, error } of records)
      told.push({ kind, octets: Uint8Array.from(octets), offset, line, code: error?.code, reason: error?.message });
  }
  return told;
}

const wrapped = (text: string, width: number): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) as string[]).map((line) => `${line}\n`).join('');

const messages = [
  supplierNameResponse(1),
  concatenate(plainMessage({ originatorCounter: 2n, messageCode: 0x0025, security: 'pre-command' }), hex(`40 ${'5A'.repeat(64)}`)),
  supplierNameResponse(3, { payload: hex(`DA 20000003 00 00 01 09 82 0140 ${'A5'.repeat(0x140)} 01 01 00`) }),
  supplierNameResponse(4),
];
const all = concatenate(...messages);
const lower = (octets: Uint8Array): string => toHex(octets).toLowerCase();

for (const [what, text] of [
  ['hex, as xxd -p writes it', messages.map((message) => wrapped(lower(message), 60)).join('')],
  ['hex at 100 columns', messages.map((message) => wrapped(toHex(message), 100)).join('')],
  ['hex at 33 columns, an odd number of digits', messages.map((message) => wrapped(toHex(message), 33)).join('')],
  ['hex with spaces, of 16 octets a line', messages.map((message) => wrapped(toHex(message).replace(/../g, '$& '), 48)).join('\n')],
  [
    'hex with CR LF and empty lines',
    messages
      .map((message) => wrapped(lower(message), 64))
      .join('\n')
      .replaceAll('\n', '\r\n'),
  ],
  ['hex, all messages one after the other', wrapped(lower(all), 60)],
  ['hex, all messages one after the other at 300 columns', wrapped(lower(all), 300)],
  ['base64 at 76 columns', messages.map((message) => wrapped(toBase64(message), 76)).join('')],
  ['base64 at 64 columns', messages.map((message) => wrapped(toBase64(message), 64)).join('')],
  ['base64 at 70 columns, no multiple of 4', messages.map((message) => wrapped(toBase64(message), 70)).join('')],
  ['base64 at 200 columns', [messages[2], messages[0]].map((message) => wrapped(toBase64(message), 200)).join('')],
  [
    'base64 with CR alone',
    messages
      .map((message) => wrapped(toBase64(message), 76))
      .join('')
      .replaceAll('\n', '\r'),
  ],
  ['base64 without padding', messages.map((message) => wrapped(toBase64(message).replace(/=+$/, ''), 76)).join('')],
  ['base64, all messages one after the other', wrapped(toBase64(all), 76)],
] as const) {
  test(`wrapped text is read: ${what}`, async () => {
    const expected = what.includes('200') ? [messages[2], messages[0]] : messages;
    for (const size of [100_000, 61, 1]) {
      const told = await read(text, 'auto', size);
      assert.equal(
        told.map(({ octets }) => toHex(octets)),
        expected.map(toHex),
        `chunks of ${size}`,
      );
      assert.ok(told.every(({ kind, code }) => kind === 'binary' && code === undefined));
    }
    assert.equal((await read(text, what.startsWith('hex') ? 'hex' : 'base64')).length, expected.length);
  });
}

test('a message of wrapped text has the line and the offset at which it starts', async () => {
  const [one, two] = [wrapped(lower(messages[0]), 60), wrapped(lower(messages[1]), 60)];
  const told = await read(`${one}\n${two}`);
  assert.equal(
    told.map(({ line, offset }) => [line, offset]),
    [
      [1, 0],
      [one.split('\n').length + 1, one.length + 1],
    ],
  );
});

for (const [encoding, encode, width] of [
  ['hex', lower, 60],
  ['base64', toBase64, 76],
] as const) {
  const lines = messages.map((message) => wrapped(encode(message), width));
  const text = lines.join('');

  test(`wrapped ${encoding}: an octet that is no digit rejects its message alone, which is given as it stands`, async () => {
    const start = lines[0].length;
    for (const at of [0, 3, width - 1, width + 1, width + 40]) {
      const damaged = `${text.slice(0, start + at)}\u00a3${text.slice(start + at + 1)}`;
      const told = await read(damaged);
      assert.is(told.length, 4, `at ${at}`);
      assert.equal(
        [told[0], told[2], told[3]].map(({ octets }) => toHex(octets)),
        [messages[0], messages[2], messages[3]].map(toHex),
      );
      const { code, reason, kind, octets, line } = told[1];
      const number = lines[0].split('\n').length;
      assert.equal([code, kind, line], ['INPUT_TEXT', 'text', number]);
      assert.match(
        reason as string,
        new RegExp(`^no ${encoding} digit in line ${number + Math.floor(at / (width + 1))}, at character ${(at % (width + 1)) + 1}$`),
      );
      assert.is(Buffer.from(octets).toString('latin1'), damaged.slice(start, start + lines[1].length).trimEnd());
    }
  });

  test(`wrapped ${encoding}: a digit too many or too few rejects its message alone`, async () => {
    const start = lines[0].length + 10;
    for (const damaged of [`${text.slice(0, start)}A${text.slice(start)}`, `${text.slice(0, start)}${text.slice(start + 1)}`]) {
      const told = await read(damaged);
      const good = told.filter(({ code }) => code === undefined).map(({ octets }) => toHex(octets));
      assert.equal(
        good.filter((octets) => octets !== toHex(messages[1])),
        [messages[0], messages[2], messages[3]].map(toHex),
      );
      assert.is(told.length, 4);
    }
  });

  test(`wrapped ${encoding}: a message cut short, and a heading, cost no other`, async () => {
    const cut = lines[1].split('\n').slice(0, 1).join('\n');
    const told = await read(`${lines[0]}${cut}\n\n# the next one\n${lines[2]}${lines[3]}`);
    assert.equal(
      told.filter(({ code }) => code === undefined).map(({ octets }) => toHex(octets)),
      [messages[0], messages[2], messages[3]].map(toHex),
    );
  });
}

test('lines that are a message each are not taken for parts of one, damaged or not', async () => {
  const line = toHex(messages[0]);
  for (const second of ['not hex', line.slice(0, 60), `EE${line.slice(2)}`, `${line.slice(0, 20)}zz${line.slice(22)}`, line]) {
    const told = await read(`${line}\n${second}\n${line}\n`);
    assert.equal(
      told.map(({ octets }) => Buffer.from(octets).toString()),
      [line, second, line],
    );
    const first = await read(`${line.slice(0, 100)}\n${line}\n${second}\n`);
    assert.is(first.length, 3);
    assert.is(first[0].kind, 'text');
  }
});

test.run();
