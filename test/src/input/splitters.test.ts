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

test('lines: CR alone ends one, and so do LF and CR LF, each counted once', () => {
  holdsForAllChunks(() => new LineSplitter(), latin1('one\rtwo\r\n\r\rthree\n\nfour\r'), [
    { text: 'one', offset: 0, line: 1 },
    { text: 'two', offset: 4, line: 2 },
    { text: 'three', offset: 11, line: 5 },
    { text: 'four', offset: 18, line: 7 },
  ]);
});

test('lines: a byte order mark, a no-break space, NUL, Ctrl-Z and colours of a terminal around one are passed over', () => {
  const mark = '\u00ef\u00bb\u00bf';
  const noBreak = '\u00c2\u00a0';
  const colour = '\u001b[32m';
  const input = `${mark}${noBreak}one${noBreak} \n${mark}two\u0000\n${noBreak}\n${colour}\u001b[0m\n${colour}three\n\u001a\n\u0000\u0000`;
  holdsForAllChunks(() => new LineSplitter(), latin1(input), [
    { text: 'one', offset: 5, line: 1 },
    { text: 'two', offset: 15, line: 2 },
    { text: `${colour}three`, offset: input.indexOf(`${colour}three`), line: 5 },
  ]);
});

test('lines: what is like a mark stays', () => {
  holdsForAllChunks(() => new LineSplitter(), latin1('\u00c2\n\u00a0\n\u00ef\u00bb\n'), [
    { text: '\u00c2', offset: 0, line: 1 },
    { text: '\u00a0', offset: 2, line: 2 },
    { text: '\u00ef\u00bb', offset: 4, line: 3 },
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

test('documents: the response of an S1SP stands in a response', () => {
  const signed = '<sr:SMETS1SignedResponse schemaVersion="5.4"><sr:SMETS1Response/></sr:SMETS1SignedResponse>';
  const { input, expected } = documents([duisResponse(element('SMETS1ResponseMessage', signed)), signed, second], '\n');
  holdsForAllChunks(() => new DocumentSplitter(), input, expected);
});

test('documents: a damaged tag that looks like a root element ends no document', () => {
  const parts = [first, first.replace('<sr:ResponseCode>', '<sr:Response Code>'), first.replace('</sr:Response>', '<sr:Response>'), first];
  const { input, expected } = documents(parts, '\n');
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

for (const [what, between] of [
  ['a comment', '\n<!-- received > 1 & <b> -->\n'],
  ['a processing instruction', '<?source gateway < ?>'],
  ['a byte order mark', '\u00ef\u00bb\u00bf'],
  ['NUL and Ctrl-Z', '\n\u0000\u001a'],
  ['all of these', '\n<!-- a --><?b?>\n<!---->\u00ef\u00bb\u00bf '],
] as const) {
  test(`documents: ${what} between them, and behind the last one, is no record`, () => {
    const { input, expected } = documents([first, second, first.replace(`${declaration}\n`, '')], between);
    holdsForAllChunks(() => new DocumentSplitter(), input, expected);
  });
}

for (const [what, between] of [
  ['a log line', '2026-01-01 10:00:05 INFO received'],
  ['two log lines', '2026-01-01 10:00:05 INFO\n2026-01-01 10:00:06 INFO 3 > 2'],
  ['a line of dashes', '--------'],
  ['one octet that is out of place', '\u00a3'],
] as const) {
  test(`documents: ${what} between them is a record by itself`, () => {
    const input = `${between}\n${first}\n${between}\n${second}\n${between}\n`;
    const text = (offset: number): Told => ({ text: between, offset, code: 'INPUT_TEXT' });
    holdsForAllChunks(() => new DocumentSplitter(), latin1(input), [
      text(0),
      { text: first, offset: input.indexOf(first) },
      text(input.indexOf(first) + first.length + 1),
      { text: second, offset: input.indexOf(second) },
      text(input.lastIndexOf(between)),
    ]);
  });
}

test('documents: text in the line of a document is a record by itself', () => {
  const input = `received ${first} in 5 ms\n`;
  holdsForAllChunks(() => new DocumentSplitter(), latin1(input), [
    { text: 'received', offset: 0, code: 'INPUT_TEXT' },
    { text: first, offset: 9 },
    { text: 'in 5 ms', offset: 10 + first.length, code: 'INPUT_TEXT' },
  ]);
});

test('documents: the tags of an element around them are records by themselves', () => {
  const inner = first.replace(`${declaration}\n`, '');
  const input = `<?xml version="1.0"?>\n<Messages xmlns="x">\n <Message id="1">${inner}</Message>\n${second}</Messages>\n`;
  holdsForAllChunks(() => new DocumentSplitter(), latin1(input), [
    { text: '<?xml version="1.0"?>\n<Messages xmlns="x">\n <Message id="1">', offset: 0 },
    { text: inner, offset: input.indexOf(inner) },
    { text: '</Message>', offset: input.indexOf('</Message>') },
    { text: second, offset: input.indexOf(second) },
    { text: '</Messages>', offset: input.indexOf('</Messages>') },
  ]);
});

test('documents: namespaces that are declared by elements around them go with them, unless they declare their own', () => {
  const outer = '<m:All xmlns:m="m" xmlns:sr="outer"><Part xmlns="part"/><Part xmlns="inner">';
  const bare = '<sr:Response a="1"><sr:Body/></sr:Response>';
  const own = '<sr:Response xmlns:sr="own"/>';
  const unprefixed = '<Response><m:x xmlns:m="own"/></Response>';
  const input = `${outer}${bare}${own}${unprefixed}</Part>${bare}</m:All>${bare}`;
  const told = records(new DocumentSplitter(), [latin1(input)]).map(({ text }) => text);
  const root = (declarations: string) => bare.replace(' a=', `${declarations} a=`);
  assert.equal(told, [
    outer,
    root(' xmlns:sr="outer"'),
    own,
    '<Response xmlns:m="m" xmlns="inner"><m:x xmlns:m="own"/></Response>',
    '</Part>',
    root(' xmlns:sr="outer"'),
    '</m:All>',
    bare,
  ]);
});

test('documents: in CDATA of an element around them they are found, too', () => {
  const input = `<Message><![CDATA[${first}]]></Message>`;
  holdsForAllChunks(() => new DocumentSplitter(), latin1(input), [
    { text: '<Message><![CDATA[', offset: 0 },
    { text: first, offset: 18 },
    { text: ']]></Message>', offset: 18 + first.length },
  ]);
});

test('documents: a document type goes with its document', () => {
  const typed = first.replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY e "v">]>\n');
  const untyped = `<!DOCTYPE x>${second}`;
  const { input, expected } = documents([first, typed, untyped, second], '\n');
  holdsForAllChunks(() => new DocumentSplitter(), input, expected);
});

for (const [what, damaged] of [
  ['a comment between documents whose end is damaged', '<!-- received ->'],
  ['a comment with dashes inside', '<!-- received -- again ->'],
  ['a section whose end is missing', '<![CDATA[ x'],
  ['a processing instruction whose end is damaged', '<?source gateway>'],
] as const) {
  test(`documents: ${what} is one record, and no document goes with it`, () => {
    const input = `${first}${damaged}${second}${first}`;
    holdsForAllChunks(() => new DocumentSplitter(), latin1(input), [
      { text: first, offset: 0 },
      { text: damaged, offset: first.length },
      { text: second, offset: first.length + damaged.length },
      { text: first, offset: first.length + damaged.length + second.length },
    ]);
  });
}

test('documents: an octet changed anywhere in one costs no other', () => {
  const parts = [`<!-- 1 -->${second}`, `<!-- 2 -->${first}`, `<!-- 3 -->${second}`];
  const input = latin1(parts.join('\n'));
  const start = parts[0].length + 1;
  for (let at = start; at < start + parts[1].length; at++) {
    for (const octet of [0x58, 0x3c, 0x3e, 0xa3]) {
      const told = records(new DocumentSplitter(), [changed(input, at, octet)]);
      assert.is(told.filter(({ text }) => text === second).length, 2, `${String.fromCharCode(octet)} at ${at - start}`);
      assert.ok(told.length <= 4, `${String.fromCharCode(octet)} at ${at - start}: ${told.length} records`);
    }
  }
});

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
