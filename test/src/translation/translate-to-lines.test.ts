import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator } from '../../../src/index.js';
import { type DocumentLine, lineText } from '../../../src/writer/document-line.js';
import { BUNDLED, bundledKeys, bundledMessage, bundledOctets, PLAIN } from '../../support/bundled.js';
import { referenceMessages, referenceSuite } from '../../support/reference.js';

const translator = createTranslator();
const withKeys = createTranslator({ keys: bundledKeys(), verify: { mac: true } });

const textOf = (lines: readonly DocumentLine[]): string => lines.map(lineText).join('');
const octetsOf = (name: string, { places }: DocumentLine): string[] => {
  const octets = Buffer.from(bundledOctets(name));
  return places.map(({ at, end }) => octets.subarray(at, end).toString('hex').toUpperCase());
};

for (const name of BUNDLED) {
  test(`the lines of ${name} are its document`, () => {
    const message = bundledMessage(name);
    for (const by of [translator, withKeys]) {
      const { lines, ...outcome } = by.translateToLines(message);
      const { xml, ...expected } = by.translate(message);
      assert.is(textOf(lines), xml);
      assert.equal(outcome, expected);
    }
  });
}

test('what a key store answers with a promise opens blocks for lines too', async () => {
  const keys = bundledKeys();
  const later = createTranslator({ keys: async (eui, type, options) => keys.keyStore(eui, type, options) });
  const message = bundledMessage('ECS17b-import-registers-protected');
  assert.is(textOf((await later.translateToLinesAsync(message)).lines), withKeys.translate(message).xml);
});

test('elements of the header and of the payload name the octets that they are made of', () => {
  const { lines } = translator.translateToLines(bundledMessage(PLAIN));
  const line = (name: string): DocumentLine => lines.find((one) => one.name === name && one.kind === 'whole') as DocumentLine;
  assert.equal(octetsOf(PLAIN, line('BusinessOriginatorID')), [line('BusinessOriginatorID').text.replaceAll('-', '')]);
  assert.equal(octetsOf(PLAIN, line('OriginatorCounter')), [
    BigInt(line('OriginatorCounter').text).toString(16).toUpperCase().padStart(16, '0'),
  ]);
  assert.is(octetsOf(PLAIN, line('GBCSHexadecimalMessageCode'))[0], '00');
  const value = line('Value');
  assert.is(value.text, '123456');
  assert.equal(octetsOf(PLAIN, value), ['0001E240']);
});

test('of repeated elements each names its own octets', () => {
  const { lines } = withKeys.translateToLines(bundledMessage('ECS22b-active-import-profile-protected'));
  const values = lines.filter(({ name }) => name === 'PrimaryValue');
  assert.equal(
    values.map(({ text, places }) => [text, places]),
    [
      ['250', [{ at: 141, end: 145 }]],
      ['251', [{ at: 149, end: 153 }]],
      ['252', [{ at: 157, end: 161 }]],
      ['253', [{ at: 165, end: 169 }]],
    ],
  );
});

test('each result in COSEMDebug names its octets', () => {
  const { lines } = translator.translateToLines(bundledMessage(PLAIN));
  const results = lines.filter(({ name }) => name === 'DataAccessResult');
  const codes = lines.flatMap(({ name, attributes }) =>
    name === 'COSEMResponse' ? attributes.filter((one) => one.name === 'ResponseCode') : [],
  );
  const octets = bundledOctets(PLAIN);
  assert.ok(results.length > 0 && results.length === codes.length);
  assert.equal(
    results.map(({ places: [place] }) => String(octets[(place as { at: number }).at + 1])),
    codes.map(({ text }) => text),
  );
});

test.run();

referenceSuite('lines of the reference messages', (reference) => {
  reference('are their documents', () => {
    let compared = 0;
    for (const { octets, kind, name } of referenceMessages()) {
      if (kind !== 'RESPONSE' && kind !== 'ALERT') continue;
      let xml: string;
      try {
        xml = translator.translate(octets).xml;
      } catch {
        continue;
      }
      compared++;
      assert.is(textOf(translator.translateToLines(octets).lines), xml, name);
    }
    assert.ok(compared > 100);
  });
});
