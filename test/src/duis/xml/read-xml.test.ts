import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readXml, type XmlElement, type XmlLimits } from '../../../../src/duis/xml/read-xml.js';
import { XmlInputError } from '../../../../src/duis/xml/xml-input-error.js';

/** What a reading tells, a line each */
function reading(xml: string | Uint8Array, limits?: XmlLimits): string[] {
  const begin = () => {
    const told: string[] = [];
    return {
      told,
      open: ({ uri, local, attributes }: XmlElement) =>
        void told.push(`<{${uri}}${local}${attributes.map(({ name }) => ` ${name}`).join('')}>`),
      text: (text: string) => void told.push(text),
      close: () => void told.push('/'),
    };
  };
  return readXml(xml, begin, limits).told;
}

function refusal(xml: string | Uint8Array, limits?: XmlLimits): XmlInputError {
  try {
    reading(xml, limits);
  } catch (error) {
    if (error instanceof XmlInputError) return error;
    throw error;
  }
  throw new Error('the document was read');
}

const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

test('namespaces are resolved, whatever the prefix', () => {
  assert.equal(reading('<a:x xmlns:a="u:1" b="1"><y xmlns="u:2"/>t</a:x>'), ['<{u:1}x xmlns:a b>', '<{u:2}y xmlns>', '/', 't', '/']);
});

test('the five entities, character references and CDATA are text', () => {
  assert.is(reading('<x>&lt;&amp;&gt;&quot;&apos;&#65;&#x42;<![CDATA[<c>]]></x>').slice(1, -1).join(''), '<&>"\'AB<c>');
});

test('a byte order mark and a declaration of UTF-8 are read', () => {
  assert.is(reading(Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-8"?><x>é</x>')).at(1), 'é');
});

test('a document type is refused, and with it every entity bomb', () => {
  const lines = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${lines.join('')}]><x>&l9;</x>`;
  const error = refusal(bomb);
  assert.is(error.code, 'XML_DOCTYPE');
  assert.ok((error.offset as number) > 20);
});

test('an external entity is never fetched', () => {
  assert.is(refusal('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>').code, 'XML_DOCTYPE');
  assert.is(refusal('<!DOCTYPE x SYSTEM "http://localhost/x.dtd"><x/>').code, 'XML_DOCTYPE');
});

test('an entity that is not one of the five is an error', () => {
  assert.is(refusal('<x>&eacute;</x>').code, 'XML_ENTITY');
  assert.is(refusal('<x a="&e;"/>').code, 'XML_ENTITY');
});

test('a depth of 10,000 stops at 64', () => {
  const error = refusal(`${'<x>'.repeat(10_000)}${'</x>'.repeat(10_000)}`);
  assert.is(error.code, 'XML_DEPTH');
  assert.ok((error.offset as number) < 300);
  assert.is(reading(`${'<x>'.repeat(64)}${'</x>'.repeat(64)}`).length, 128);
});

test('an attribute of 10 MB is refused', () => {
  assert.is(refusal(`<x a="${'a'.repeat(10_000_000)}"/>`).code, 'XML_SIZE');
  assert.is(refusal(`<x a="${'a'.repeat(8193)}"/>`).code, 'XML_ATTRIBUTE_LENGTH');
  assert.is(reading(`<x a="${'a'.repeat(8192)}"/>`).length, 2);
});

test('attributes are counted', () => {
  const attributes = (count: number) => `<x ${Array.from({ length: count }, (_, i) => `a${i}="1"`).join(' ')}/>`;
  assert.is(refusal(attributes(65)).code, 'XML_ATTRIBUTES');
  assert.is(reading(attributes(64)).length, 2);
});

test('a document beyond the size limit is refused before it is read', () => {
  const limits = { size: 10, depth: 64, attributes: 64, attributeLength: 64 };
  assert.is(refusal('<x>1234</x>', limits).code, 'XML_SIZE');
  assert.is(reading('<x>123</x>', limits).length, 3);
});

test('other encodings than UTF-8 are refused', () => {
  assert.is(refusal(utf16('<x/>')).code, 'XML_ENCODING');
  assert.is(refusal(Buffer.from('<?xml version="1.0"?><x/>', 'utf16le')).code, 'XML_ENCODING');
  assert.is(refusal(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><x>\u00e9</x>', 'latin1')).code, 'XML_ENCODING');
  assert.is(refusal(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><x/>')).code, 'XML_ENCODING');
  assert.is(refusal(Buffer.from('<x>\u00e9</x>', 'latin1')).code, 'XML_ENCODING');
});

test('a document whose declaration says UTF-16, recoded to UTF-8 on its way, is read', () => {
  assert.is(reading(Buffer.from('<?xml version="1.0" encoding="UTF-16"?><x>é</x>')).at(1), 'é');
});

test('comments and processing instructions behind the root are passed over', () => {
  assert.equal(
    reading('<x/>\n<!-- received -->\n<?source gateway?>\n').filter((told) => told !== '\n'),
    ['<{}x>', '/'],
  );
});

test('characters that were decoded already are read whatever the declaration names', () => {
  assert.is(reading('<?xml version="1.0" encoding="UTF-16"?><x>é</x>').at(1), 'é');
});

for (const [what, xml] of [
  ['nothing', ''],
  ['text', 'DF0901'],
  ['an element that is not closed', '<x><y></x>'],
  ['an end that is missing', '<x>'],
  ['two roots', '<x/><x/>'],
  ['text behind the root', '<x/>x'],
  ['a prefix that is not declared', '<a:x/>'],
  ['an attribute that stands twice', '<x a="1" a="2"/>'],
  ['an attribute that stands twice under two prefixes', '<x xmlns:a="u" xmlns:b="u" a:c="1" b:c="2"/>'],
  ['a less-than sign in an attribute', '<x a="<"/>'],
  ['a character that XML can not hold', '<x>\u0001</x>'],
] as const) {
  test(`not well-formed: ${what}`, () => {
    assert.is(refusal(xml).code, 'XML_NOT_WELL_FORMED');
  });
}

test.run();
