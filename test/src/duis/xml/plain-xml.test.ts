import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readPlainXml } from '../../../../src/duis/xml/plain-xml.js';
import { XML_LIMITS, type XmlElement, type XmlEvents, type XmlLimits } from '../../../../src/duis/xml/read-xml.js';

/** What is told of a document: elements with all that is known of them, and text in one piece */
class Told implements XmlEvents {
  readonly steps: unknown[] = [];
  #depth = 0;

  open({ uri, local, attributes }: XmlElement): void {
    this.#depth++;
    this.steps.push({
      uri,
      local,
      attributes: attributes.map(({ name, prefix, local, uri, value }) => [name, prefix, local, uri, value]),
    });
  }

  text(text: string): void {
    const last = this.steps.length - 1;
    if (this.#depth === 0) return;
    if (typeof this.steps[last] === 'string') this.steps[last] += text;
    else this.steps.push(text);
  }

  close(): void {
    this.#depth--;
    this.steps.push(null);
  }
}

/** What is told of a document that is plain */
function plain(xml: string, limits: XmlLimits = XML_LIMITS): unknown[] | undefined {
  const told = new Told();
  return readPlainXml(xml, told, limits) ? told.steps : undefined;
}

/** What the parser for everything tells. @throws Error where it is not well-formed */
function parsed(xml: string): unknown[] {
  const told = new Told();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) => told.open({ uri, local, attributes: Object.values(attributes) }));
  parser.on('text', (text) => told.text(text));
  parser.on('closetag', () => told.close());
  parser.write(xml).close();
  return told.steps;
}

const PLAIN = [
  '<a/>',
  '<?xml version="1.0"?><a></a>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a >\r\n\t<b\n/>é</a\t>\n',
  '<x:a xmlns:x=\'u:1\' xmlns="u:2" x:b=\'"\' b="\'>"><c/><x:c xmlns:x="u:3" x:d=""/><x:c/><d xmlns=\'\'/></x:a>',
  '<a><b>1</b><b>2</b> t > " \' ; </a>',
  '<sr:Response xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway" schemaVersion="5.1"><sr:Body><sr:GBCSPayload>3wkCAA==</sr:GBCSPayload></sr:Body></sr:Response>',
];

const NOT_PLAIN = [
  '',
  ' <?xml version="1.0"?><a/>',
  '<?xml version="1.1"?><a/>',
  '<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
  '<!DOCTYPE a><a/>',
  '<a/><!-- c -->',
  '<a><![CDATA[t]]></a>',
  '<a>&amp;</a>',
  '<a b="&lt;"/>',
  '<a b="\n"/>',
  '<a>]]></a>',
  '<a>\u0001</a>',
  '<a>\ufffe</a>',
  '<a>\ud800</a>',
  '<a b="<"/>',
  '<a b=1/>',
  '<a b="1"c="2"/>',
  '<a b="1" b="2"/>',
  '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>',
  '<x:a/>',
  '<a x:b="1"/>',
  '<a xmlns:x=""/>',
  '<a xmlns:x="http://www.w3.org/2000/xmlns/"/>',
  '<a xmlns:xml="u"/>',
  '<a xmlns:xmlns="u"/>',
  '<xmlns:a/>',
  '<a xml:space="preserve"/>',
  '<a:b:c xmlns:a="u"/>',
  '<1a/>',
  '<é/>',
  '<a',
  '<a>',
  '<a></b>',
  '<a></ab>',
  '<ab></a>',
  '<a/>b',
  '<a/><a/>',
  'b<a/>',
  '</a>',
  '<a / >',
];

test('what is told of plain documents is what the parser tells', () => {
  for (const xml of PLAIN) assert.equal(plain(xml), parsed(xml), xml);
});

test('whatever else there is in a document, or is wrong with it, is left to the parser', () => {
  for (const xml of NOT_PLAIN) assert.is(plain(xml), undefined, xml);
});

test('what is beyond the limits is left to the parser, which says so', () => {
  const limits: XmlLimits = { size: 1000, depth: 2, attributes: 2, attributeLength: 3 };
  assert.ok(plain('<a b="123" c="1"><b/></a>', limits));
  for (const xml of ['<a><b><c/></b></a>', '<a b="1" c="1" d="1"/>', '<a b="1234"/>']) assert.is(plain(xml, limits), undefined, xml);
});

test('octets tell what their text tells, of ASCII and beyond', () => {
  for (const xml of PLAIN) {
    const told = new Told();
    assert.ok(readPlainXml(xml.replaceAll('\r\n', '\n'), told, XML_LIMITS, new TextEncoder().encode(xml)), xml);
    assert.equal(told.steps, parsed(xml), xml);
  }
});

test('a name is told as it stands in each document, whatever it was in the one before', () => {
  const documents = ['u:1', 'u:2', 'u:1', `u:${'long'.repeat(50)}`, 'u:\u00e9', ''].map((uri) => `<a xmlns="${uri}"><b>${uri}</b><b/></a>`);
  for (const xml of [...documents, ...documents]) assert.equal(plain(xml), parsed(xml), xml);
});

test('more names than are kept, long ones among them, are told as they stand', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `${i % 7 === 0 ? 'n'.repeat(100) : 'n'}${i.toString(36)}`);
  const xml = `<a>${names.map((name) => `<${name}></${name}>`).join('')}</a>`;
  for (let time = 0; time < 2; time++) assert.equal(plain(xml), parsed(xml));
});

test('of documents with anything altered, those that are still plain are read as the parser reads them', () => {
  const pieces = [
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    '\r',
    '\t',
    ':',
    'a',
    'x',
    '1',
    '-',
    '&',
    '&amp;',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '?>',
    'xmlns',
    'xml',
    'é',
    '\u0085',
    '\ud83d\ude00',
    '\0',
  ];
  let stillPlain = 0;
  let documents = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...PLAIN),
      fc.array(fc.record({ at: fc.nat(400), gone: fc.nat(3), piece: fc.option(fc.constantFrom(...pieces)) }), {
        minLength: 1,
        maxLength: 3,
      }),
      (document, changes) => {
        let xml = document;
        for (const { at, gone, piece } of changes) {
          const from = at % (xml.length + 1);
          xml = xml.slice(0, from) + (piece ?? '') + xml.slice(from + gone);
        }
        documents++;
        const told = plain(xml);
        if (told === undefined) return;
        stillPlain++;
        assert.equal(told, parsed(xml), xml);
      },
    ),
    { numRuns: 20_000 },
  );
  assert.ok(stillPlain > documents / 20, `${stillPlain} of ${documents}`);
});

test.run();
