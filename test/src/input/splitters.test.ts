import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { BinarySplitter } from '../../../src/input/binary-splitter.js';
import { DocumentSplitter } from '../../../src/input/document-splitter.js';
import { LineSplitter } from '../../../src/input/line-splitter.js';
import type { InputRecord, Splitter } from '../../../src/input/record.js';
import { concatenate, hex, toBase64, toHex } from '../../encoder/octets.js';
import { plainMessage } from '../../support/plain-message.js';
import { duisRequest, duisResponse, element, responseMessage } from '../northbound/documents.js';
import { supplierNameResponse } from '../northbound/own-messages.js';

interface Told {
  readonly text: string;
  readonly offset: number;
  readonly line?: number;
  readonly code?: string;
}

/** The records of chunks, octets as latin1 so that none is lost in the comparison */
function records(splitter: Splitter, chunks: readonly Uint8Array[]): Told[] {
  const told: Told[] = [];
  const take = () => {
    for (let record = splitter.next(); record !== undefined; record = splitter.next()) told.push(shown(record));
  };
  for (const chunk of chunks) {
    splitter.push(chunk);
    take();
  }
  splitter.finish();
  take();
  return told;
}

function shown({ octets, offset, line, error }: InputRecord): Told {
  const text = Buffer.from(octets).toString('latin1');
  return { text, offset, ...(line === undefined ? {} : { line }), ...(error === undefined ? {} : { code: error.code }) };
}

/** Asserts the same records for the input in one chunk, in two at every boundary, octet by octet, and in random chunks */
function holdsForAllChunks(make: () => Splitter, input: Uint8Array, expected: readonly Told[]): void {
  assert.equal(records(make(), [input]), expected, 'in one chunk');
  for (let at = 1; at < input.length; at++) {
    const told = records(make(), [input.subarray(0, at), input.subarray(at)]);
    if (JSON.stringify(told) !== JSON.stringify(expected)) assert.equal(told, expected, `cut at ${at}`);
  }
  assert.equal(
    records(
      make(),
      Array.from(input, (_, i) => input.subarray(i, i + 1)),
    ),
    expected,
    'octet by octet',
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), (sizes) => {
      const chunks: Uint8Array[] = [];
      for (let at = 0, i = 0; at < input.length; i++) {
        const size = sizes[i % sizes.length];
        // a chunk may be written over once the splitter has it
        chunks.push(Uint8Array.from(input.subarray(at, at + size)));
        at += size;
      }
      assert.equal(records(make(), chunks), expected);
    }),
    { numRuns: 25 },
  );
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const joined = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);
const textOf = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1');

test('lines: one record each, without line ends, white space and empty lines', () => {
  holdsForAllChunks(() => new LineSplitter(), latin1('one\r\n\n  two \n \t\nthree'), [
    { text: 'one', offset: 0, line: 1 },
    { text: 'two', offset: 8, line: 3 },
    { text: 'three', offset: 16, line: 5 },
  ]);
});

test('lines: a byte order mark is no part of the first one', () => {
  holdsForAllChunks(() => new LineSplitter(), latin1('\u00ef\u00bb\u00bfone\ntwo\n'), [
    { text: 'one', offset: 3, line: 1 },
    { text: 'two', offset: 7, line: 2 },
  ]);
});

test('lines: one beyond the limit comes out whole, in parts with an error', () => {
  holdsForAllChunks(() => new LineSplitter(4), latin1('12345678\nabcd\nABCDE\nxy'), [
    { text: '1234', offset: 0, line: 1, code: 'INPUT_RECORD_SIZE' },
    { text: '5678', offset: 4, line: 1, code: 'INPUT_RECORD_SIZE' },
    { text: 'abcd', offset: 9, line: 2 },
    { text: 'ABCD', offset: 14, line: 3, code: 'INPUT_RECORD_SIZE' },
    { text: 'E', offset: 18, line: 3, code: 'INPUT_RECORD_SIZE' },
    { text: 'xy', offset: 20, line: 4 },
  ]);
});

test('lines: nothing gives nothing', () => {
  holdsForAllChunks(() => new LineSplitter(), latin1('\n\n  \n'), []);
});

const mac = supplierNameResponse(1);
const signed = concatenate(
  plainMessage({ originatorCounter: 2n, messageCode: 0x0025, security: 'pre-command' }),
  hex(`40 ${'5A'.repeat(64)}`),
);
const large = supplierNameResponse(3, { payload: hex(`DA 20000003 00 00 01 09 82 0140 ${'A5'.repeat(0x140)} 01 01 00`) });

test('binary: messages tell their own length', () => {
  holdsForAllChunks(() => new BinarySplitter(), joined(mac, signed, large, mac), [
    { text: textOf(mac), offset: 0 },
    { text: textOf(signed), offset: mac.length },
    { text: textOf(large), offset: mac.length + signed.length },
    { text: textOf(mac), offset: mac.length + signed.length + large.length },
  ]);
});

/** The message with the octet at this place changed */
function changed(message: Uint8Array, at: number, octet: number): Uint8Array {
  const other = Uint8Array.from(message);
  other[at] = octet;
  return other;
}

for (const [what, damaged] of [
  ['its tag changed', changed(mac, 0, 0x5d)],
  ['its length too large', changed(mac, 7, mac[7] + 40)],
  ['its length far too large', changed(mac, 7, 0x7f)],
  ['its length too small', changed(mac, 7, mac[7] - 9)],
  ['a length of four octets', joined(mac.subarray(0, 7), latin1('\u0084\u00ff\u00ff\u00ff\u00ff'), mac.subarray(8))],
  ['the length of a title changed', changed(mac, 24, 9)],
  ['the length of its content changed', changed(mac, 46, 0x60)],
  ['its end missing', mac.subarray(0, mac.length - 5)],
  ['most of its end missing', mac.subarray(0, 40)],
  ['octets missing inside', joined(mac.subarray(0, 50), mac.subarray(53))],
  ['nothing of a message', latin1('nothing of the kind')],
] as const) {
  test(`binary: a message with ${what} is one record with an error, and those around it are whole`, () => {
    holdsForAllChunks(() => new BinarySplitter(), joined(mac, damaged, signed, mac), [
      { text: textOf(mac), offset: 0 },
      { text: textOf(damaged), offset: mac.length, code: 'INPUT_DAMAGED' },
      { text: textOf(signed), offset: mac.length + damaged.length },
      { text: textOf(mac), offset: mac.length + damaged.length + signed.length },
    ]);
  });
}

test('binary: octets that a message does not reckon with are a record of their own, so that no good message goes with them', () => {
  holdsForAllChunks(() => new BinarySplitter(), joined(mac, latin1('\n'), signed, latin1('zzz')), [
    { text: textOf(mac), offset: 0 },
    { text: '\n', offset: mac.length, code: 'INPUT_DAMAGED' },
    { text: textOf(signed), offset: mac.length + 1 },
    { text: 'zzz', offset: mac.length + 1 + signed.length, code: 'INPUT_DAMAGED' },
  ]);
});

test('binary: a message cut short at the end of the input is a record with an error', () => {
  holdsForAllChunks(() => new BinarySplitter(), joined(mac, mac.subarray(0, 30)), [
    { text: textOf(mac), offset: 0 },
    { text: textOf(mac.subarray(0, 30)), offset: mac.length, code: 'INPUT_DAMAGED' },
  ]);
});

test('binary: what is damaged without end comes out in parts, so that memory stays small', () => {
  const input = joined(mac, new Uint8Array(250).fill(0x77), mac);
  holdsForAllChunks(() => new BinarySplitter(120), input, [
    { text: textOf(mac), offset: 0 },
    { text: 'w'.repeat(120), offset: mac.length, code: 'INPUT_DAMAGED' },
    { text: 'w'.repeat(120), offset: mac.length + 120, code: 'INPUT_DAMAGED' },
    { text: 'w'.repeat(10), offset: mac.length + 240, code: 'INPUT_DAMAGED' },
    { text: textOf(mac), offset: mac.length + 250 },
  ]);
});

test('binary: whatever is in an input, no octet of it is lost', () => {
  const piece = fc.oneof(
    fc.constantFrom(mac, signed, large),
    fc.uint8Array({ maxLength: 60 }),
    fc
      .tuple(fc.constantFrom(mac, signed), fc.nat(100), fc.nat(255))
      .map(([message, at, octet]) => changed(message, at % message.length, octet)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.integer({ min: 1, max: 300 }), (pieces, size) => {
      const input = joined(...pieces);
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < input.length; at += size) chunks.push(Uint8Array.from(input.subarray(at, at + size)));
      const told = records(new BinarySplitter(), chunks);
      assert.is(told.map(({ text }) => text).join(''), textOf(input));
      assert.equal(told, records(new BinarySplitter(), [input]));
    }),
    { numRuns: 50 },
  );
});

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const first = duisResponse(responseMessage('3.4', element('GBCSPayload', toBase64(mac))));
const second = duisRequest('8.13', element('ReturnLocalCommandResponse', element('DeviceGBCSResponse', toBase64(signed))));

/** Documents one after the other, with what stands between them */
function documents(parts: readonly string[], between: string): { input: Uint8Array; expected: Told[] } {
  let input = '';
  const expected = parts.map((text) => {
    const offset = input.length;
    input += text + between;
    return { text, offset };
  });
  return { input: latin1(input), expected };
}

for (const between of ['', '\n', ' \r\n\r\n']) {
  test(`documents: one record each, with ${JSON.stringify(between)} between them`, () => {
    const { input, expected } = documents([first, second, first.replace(`${declaration}\n`, ''), second], between);
    holdsForAllChunks(() => new DocumentSplitter(), input, expected);
  });
}

test('documents: comments, CDATA and processing instructions end nothing', () => {
  const hidden = '</sr:Response>';
  const odd = first
    .replace('<sr:Body>', `<!-- ${hidden} <sr:Response> --><sr:Body><?p ${hidden}?>`)
    .replace('</sr:GBCSPayload>', `</sr:GBCSPayload><![CDATA[${hidden}]]>`)
    .replace('schemaVersion', 'a=">" schemaVersion');
  const { input, expected } = documents([odd, second], '\n');
  holdsForAllChunks(() => new DocumentSplitter(), input, expected);
});

test('documents: a request for a WAN matrix is quoted in its response', () => {
  const quoting = duisResponse(responseMessage('12.1', element('DSPWANMatrix', element('Request', element('PostCode', 'X')))));
  const { input, expected } = documents([quoting, second], '\n');
  holdsForAllChunks(() => new DocumentSplitter(), input, expected);
});

test('documents: the prefix of the root element may be any, and a root may be empty', () => {
  const unprefixed = duisResponse(responseMessage('11.2'), { prefix: '' });
  const { input, expected } = documents([unprefixed, '<a:Response/>', '<Request a="1" />', second], '');
  holdsForAllChunks(() => new DocumentSplitter(), input, expected);
});

for (const [what, damaged] of [
  ['its end missing', first.slice(0, -40)],
  ['the end tag of its root damaged', first.replace('</sr:Response>', '</sr:Respons')],
  ['an end tag missing', first.replace('</sr:Header>', '')],
  ['a start tag missing', first.replace('<sr:Header>', '')],
  ['the start tag of its root damaged', first.replace('<sr:Response', 'sr:Response')],
  ['its declaration damaged', first.replace('<?', '?')],
  ['a quotation mark missing', first.replace('schemaVersion="', 'schemaVersion=')],
  ['a tag cut open', first.replace('</sr:Body>', '</sr:Bo')],
] as const) {
  test(`documents: one with ${what} is one record, and those around it are whole`, () => {
    const { input, expected } = documents([first, damaged, first, second], '\n');
    const told = expected.map((record) => (record.text === damaged ? { ...record, text: damaged.trimEnd() } : record));
    const trimmed = () => ({
      splitter: new DocumentSplitter(),
      push(chunk: Uint8Array) {
        this.splitter.push(chunk);
      },
      finish() {
        this.splitter.finish();
      },
      restart() {
        this.splitter.restart();
      },
      next() {
        const record = this.splitter.next();
        return record && { ...record, octets: latin1(textOf(record.octets).trimEnd()) };
      },
    });
    holdsForAllChunks(trimmed, input, told);
  });
}

test('documents: one beyond the limit comes out whole, in parts with an error', () => {
  const { input } = documents([first, first], '');
  const told = records(new DocumentSplitter(100), [input]);
  assert.is(told.map(({ text }) => text).join(''), textOf(input));
  assert.ok(told.every(({ text }) => text.length <= 100));
  assert.is(told[0].code, 'INPUT_RECORD_SIZE');
});

test('documents: what is no XML is one record', () => {
  const text = `nothing of the kind: ${toHex(mac)}`;
  holdsForAllChunks(() => new DocumentSplitter(), latin1(` ${text}`), [{ text, offset: 1, code: 'INPUT_TEXT' }]);
});

test.run();
