import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DocumentWriter } from '../../../src/writer/document-writer.js';
import { Markup, Piece } from '../../../src/writer/markup.js';
import { prepare, TextWriter } from '../../../src/writer/text-writer.js';
import { Attributes, countedAttributes, Tag, type Writer } from '../../../src/writer/writer.js';

const NAMESPACE = 'http://www.dccinterface.co.uk/ResponseAndAlert';
const ROOT = new Tag('Root', ` xmlns:ra="${NAMESPACE}"`);
const GROUP = new Tag('Group');
const LEAF = new Tag('Leaf');

function bothWriters(write: (writer: Writer) => void): string {
  const text = new TextWriter();
  const document = new DocumentWriter();
  for (const writer of [text, document]) {
    writer.open(ROOT);
    write(writer);
    writer.close(ROOT);
  }
  assert.is(document.document.end({ headless: true }), text.xml, 'the two writers agree');
  return text.xml.slice(`<ra:Root xmlns:ra="${NAMESPACE}">`.length, -'</ra:Root>'.length);
}

test('an optional element with nothing in it is taken back', () => {
  const xml = bothWriters((writer) => {
    writer.element(LEAF, '1');
    writer.open(GROUP);
    writer.open(GROUP);
    writer.closeOptional(GROUP);
    writer.closeOptional(GROUP);
  });
  assert.is(xml, '<ra:Leaf>1</ra:Leaf>');
});

test('an optional element whose attributes come from the message is taken back too', () => {
  const xml = bothWriters((writer) => {
    writer.element(LEAF, '1');
    writer.open(GROUP, new Attributes({ index: '7' }));
    writer.closeOptional(GROUP);
    writer.element(LEAF, '2');
  });
  assert.is(xml, '<ra:Leaf>1</ra:Leaf><ra:Leaf>2</ra:Leaf>');
});

test('an element that the schema demands stands empty, with its attributes', () => {
  const xml = bothWriters((writer) => {
    writer.open(GROUP);
    writer.close(GROUP);
    writer.open(GROUP, new Attributes({ index: '1' }));
    writer.close(GROUP);
    writer.open(GROUP, countedAttributes('index', 2));
    writer.close(GROUP);
  });
  assert.is(xml, '<ra:Group/><ra:Group index="1"/><ra:Group index="2"/>');
});

test('what is in an optional element keeps it', () => {
  const xml = bothWriters((writer) => {
    writer.open(GROUP);
    writer.open(GROUP, new Attributes({ a: '1' }));
    writer.empty(LEAF);
    writer.closeOptional(GROUP);
    writer.closeOptional(GROUP);
  });
  assert.is(xml, '<ra:Group><ra:Group a="1"><ra:Leaf/></ra:Group></ra:Group>');
});

test('text and attributes are escaped', () => {
  const xml = bothWriters((writer) => writer.string(LEAF, 'a < b & c > "d"', new Attributes({ name: 'x & <y>' })));
  assert.is(xml, '<ra:Leaf name="x &amp; &lt;y&gt;">a &lt; b &amp; c &gt; "d"</ra:Leaf>');
});

for (const lasting of [true, false]) {
  test(`a prepared element that ${lasting ? 'lasts' : 'does not last'} reads as if it were written in its place`, () => {
    const prepared = prepare((writer) => {
      writer.open(GROUP);
      writer.element(LEAF, 'same');
      writer.close(GROUP);
    }, lasting);
    const xml = bothWriters((writer) => {
      writer.prepared(prepared);
      writer.open(GROUP);
      writer.prepared(prepared);
      writer.closeOptional(GROUP);
    });
    assert.is(xml, '<ra:Group><ra:Leaf>same</ra:Leaf></ra:Group><ra:Group><ra:Group><ra:Leaf>same</ra:Leaf></ra:Group></ra:Group>');
  });

  test(`nothing prepared that ${lasting ? 'lasts' : 'does not last'} leaves an element empty`, () => {
    const nothing = prepare(() => {}, lasting);
    const xml = bothWriters((writer) => {
      writer.open(GROUP);
      writer.prepared(nothing);
      writer.closeOptional(GROUP);
      writer.element(LEAF, 'text');
    });
    assert.is(xml, '<ra:Leaf>text</ra:Leaf>');
  });
}

test('a document longer than one part is whole', () => {
  const writer = new TextWriter();
  writer.open(ROOT);
  for (let i = 0; i < 2000; i++) {
    writer.open(GROUP);
    writer.element(LEAF, String(i));
    writer.close(GROUP);
    writer.open(GROUP);
    writer.closeOptional(GROUP);
  }
  writer.close(ROOT);
  const leaves = Array.from({ length: 2000 }, (_, i) => `<ra:Group><ra:Leaf>${i}</ra:Leaf></ra:Group>`).join('');
  assert.is(writer.xml, `<ra:Root xmlns:ra="${NAMESPACE}">${leaves}</ra:Root>`);
});

test('markup without values between is joined up to a length, so that what is kept of it does not grow with its square', () => {
  const indices = Array.from({ length: 600 }, (_, i) => i + 1);
  const xml = bothWriters((writer) => {
    for (const i of indices) {
      writer.open(GROUP, countedAttributes('index', i));
      writer.close(GROUP);
    }
  });
  assert.ok(xml === indices.map((i) => `<ra:Group index="${i}"/>`).join(''));
  let joined = new Markup('');
  for (let next: Markup | undefined = joined; next !== undefined; next = joined.followedBy(new Piece('<ra:Group/>'))) joined = next;
  assert.ok(joined.text.length < 5000, `${joined.text.length}`);
});

test.run();
