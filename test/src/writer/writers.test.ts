import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dataValue } from '../../../codecs/dlms/data-value.js';
import { Slots } from '../../../codecs/slots.js';
import type { Value } from '../../../codecs/source.js';
import { type Converter, integer, text } from '../../../mappings/vocabulary/converters.js';
import { attributeNameOf } from '../../../src/writer/attribute-name.js';
import { DocumentWriter } from '../../../src/writer/document-writer.js';
import { Frame } from '../../../src/writer/frame.js';
import { OctetWriter } from '../../../src/writer/octet-writer.js';
import { Passage } from '../../../src/writer/passage.js';
import { writeEmptyFrame, writeFramed, writePassage } from '../../../src/writer/step-by-step.js';
import { makeTag, type Tag, tagOf } from '../../../src/writer/tag.js';
import { TextSource } from '../../../src/writer/text-source.js';
import type { Writer } from '../../../src/writer/writer.js';
import { hex } from '../../encoder/octets.js';
import { seededRandom } from '../../support/random.js';

const NAMESPACE = 'http://www.dccinterface.co.uk/ResponseAndAlert';
const ROOT = makeTag('Root', {}, ` xmlns:ra="${NAMESPACE}"`);
const GROUP = tagOf('Group');
const OTHER = tagOf('Other');
const LEAF = tagOf('Leaf');

/** What both writers make of the same calls, with a buffer that has to grow and one that has not */
function bothWriters(write: (writer: Writer) => void): string {
  const document = new DocumentWriter();
  const octets = new OctetWriter(16);
  const roomy = new OctetWriter();
  for (const writer of [octets, roomy, document]) {
    writer.open(ROOT);
    write(writer);
    writer.close(ROOT);
  }
  assert.is(document.document.end({ headless: true }), octets.xml, 'the two writers agree');
  assert.is(roomy.xml, octets.xml, 'so does one whose buffer need not grow');
  return octets.xml.slice(`<ra:Root xmlns:ra="${NAMESPACE}">`.length, -'</ra:Root>'.length);
}

const as = (converter: Converter) => new TextSource(converter);
const reading = { octets: new Uint8Array(0), warn: () => {} };

/** A value of so many octets in A-XDR: 9 octet-string, 17 unsigned, 0 null-data */
function valueFrom(type: number, ...octets: number[]): Value {
  const slots = new Slots();
  slots.set(0, type, 0, octets.length);
  const value = dataValue();
  value.locate(Uint8Array.from(octets), slots, 0);
  return value;
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
    writer.open(GROUP);
    writer.attribute(attributeNameOf('index'), '7');
    writer.closeOptional(GROUP);
    writer.element(LEAF, '2');
  });
  assert.is(xml, '<ra:Leaf>1</ra:Leaf><ra:Leaf>2</ra:Leaf>');
});

test('an element that the schema demands stands empty, with its attributes', () => {
  const withIndex = tagOf('Group', { index: '2' });
  const xml = bothWriters((writer) => {
    writer.open(GROUP);
    writer.close(GROUP);
    writer.open(GROUP);
    writer.attribute(attributeNameOf('index'), '1');
    writer.attribute(attributeNameOf('name'), 'x');
    writer.close(GROUP);
    writer.open(withIndex);
    writer.close(withIndex);
  });
  assert.is(xml, '<ra:Group/><ra:Group index="1" name="x"/><ra:Group index="2"/>');
});

test('what is in an optional element keeps it', () => {
  const xml = bothWriters((writer) => {
    writer.open(GROUP);
    writer.open(GROUP);
    writer.attribute(attributeNameOf('a'), '1');
    writer.element(LEAF, '');
    writer.closeOptional(GROUP);
    writer.closeOptional(GROUP);
  });
  assert.is(xml, '<ra:Group><ra:Group a="1"><ra:Leaf/></ra:Group></ra:Group>');
});

test('an element that is dropped goes with all that is in it', () => {
  const xml = bothWriters((writer) => {
    writer.open(GROUP);
    writer.element(LEAF, '1');
    writer.open(GROUP);
    writer.attribute(attributeNameOf('index'), '1');
    writer.element(LEAF, '2');
    writer.drop(GROUP);
    writer.close(GROUP);
    writer.open(GROUP);
    writer.open(GROUP);
    writer.drop(GROUP);
    writer.closeOptional(GROUP);
  });
  assert.is(xml, '<ra:Group><ra:Leaf>1</ra:Leaf></ra:Group>');
});

test('a counted leaf has its number as an attribute, and is taken back where its converter writes nothing', () => {
  const index = attributeNameOf('index');
  const xml = bothWriters((writer) => {
    assert.is(writer.countedLeaf(LEAF, index, 1, as(integer), valueFrom(17, 200), reading), true);
    assert.is(writer.countedLeaf(LEAF, index, 2, as(integer), valueFrom(0), reading), false);
    assert.is(writer.countedLeaf(LEAF, index, 3, as(text), valueFrom(9), reading), true);
    writer.open(GROUP);
    writer.count(index, 12);
    writer.digits('QUI=');
    writer.close(GROUP);
  });
  assert.is(xml, '<ra:Leaf index="1">200</ra:Leaf><ra:Leaf index="3"/><ra:Group index="12">QUI=</ra:Group>');
});

test('text and attributes are escaped', () => {
  const xml = bothWriters((writer) => {
    writer.open(LEAF);
    writer.attribute(attributeNameOf('name'), 'x & <y>');
    writer.characters('a < b & c > "d"');
    writer.close(LEAF);
    writer.string(LEAF, 'a < b');
  });
  assert.is(xml, '<ra:Leaf name="x &amp; &lt;y&gt;">a &lt; b &amp; c &gt; "d"</ra:Leaf><ra:Leaf>a &lt; b</ra:Leaf>');
});

test('a leaf is what its converter writes, empty where that is an empty text, nothing where it writes nothing', () => {
  const xml = bothWriters((writer) => {
    assert.is(writer.leaf(LEAF, as(integer), valueFrom(17, 200), reading), true);
    assert.is(writer.leaf(LEAF, as(integer), valueFrom(0), reading), false);
    assert.is(writer.leaf(LEAF, as(text), valueFrom(9, 0x41, 0x26, 0x42), reading), true);
    assert.is(writer.leaf(LEAF, as(text), valueFrom(9), reading), true);
    writer.open(GROUP);
    assert.is(writer.content(as(integer), valueFrom(17, 7), reading), true);
    writer.close(GROUP);
  });
  assert.is(xml, '<ra:Leaf>200</ra:Leaf><ra:Leaf>A&amp;B</ra:Leaf><ra:Leaf/><ra:Group>7</ra:Group>');
});

test('a date-time is written in UTC, and one that names no moment not at all', () => {
  const xml = bothWriters((writer) => {
    const written = (octets: string) => writer.dateTime(LEAF, hex(`AA${octets}`), 1);
    assert.is(written('07DF0101FF0A141E28800000'), true);
    assert.is(written('07E60101FF001E0000FFC4FF'), true);
    assert.is(written('07DFFFFFFFFFFFFFFF8000FF'), false);
    assert.is(written('FFFFFFFFFFFFFFFFFF8000FF'), false);
    assert.is(written('07DF021DFF000000008000FF'), false);
    assert.is(written('270F0C1FFF173B0000003CFF'), false);
  });
  assert.is(xml, '<ra:Leaf>2015-01-01T10:20:30.40Z</ra:Leaf><ra:Leaf>2021-12-31T23:30:00.00Z</ra:Leaf>');
});

test('characters beyond ASCII come out as they are, short and long', () => {
  const long = 'grün £ '.repeat(40).trim();
  const xml = bothWriters((writer) => {
    writer.string(LEAF, 'é');
    writer.string(LEAF, long);
    writer.string(LEAF, '\u{1F50B}');
  });
  assert.is(xml, `<ra:Leaf>é</ra:Leaf><ra:Leaf>${long}</ra:Leaf><ra:Leaf>\u{1F50B}</ra:Leaf>`);
});

test('what was not ASCII in one document says nothing of the next', () => {
  const writer = new OctetWriter(16);
  writer.open(ROOT);
  writer.string(LEAF, 'é');
  writer.close(ROOT);
  writer.reset();
  writer.open(ROOT);
  writer.element(LEAF, '1');
  writer.close(ROOT);
  assert.is(writer.xml, `<ra:Root xmlns:ra="${NAMESPACE}"><ra:Leaf>1</ra:Leaf></ra:Root>`);
});

test('a frame is its leaf with the elements around it, which stand also without it', () => {
  const around = new Frame([GROUP, OTHER], LEAF, [
    { tag: OTHER, optional: false },
    { tag: GROUP, optional: true },
  ]);
  const xml = bothWriters((writer) => {
    assert.is(writer.framed(around, as(integer), valueFrom(17, 7), reading), true);
    assert.is(writer.framed(around, as(text), valueFrom(9), reading), true);
    assert.is(writer.framed(around, as(integer), valueFrom(0), reading), false);
    writer.emptyFrame(around);
  });
  const filled = '<ra:Group><ra:Other><ra:Leaf>7</ra:Leaf></ra:Other></ra:Group>';
  const empty = '<ra:Group><ra:Other><ra:Leaf/></ra:Other></ra:Group>';
  assert.is(xml, `${filled}${empty}<ra:Group><ra:Other/></ra:Group><ra:Group><ra:Other/></ra:Group>`);
});

test('frames and passages give what the same elements give one by one, whatever is around them', () => {
  const random = seededRandom(14);
  const tags = [GROUP, OTHER, tagOf('Group', { index: '2' })];
  const values = [valueFrom(17, 7), valueFrom(0), undefined];
  const optionals = [true, false];
  for (let round = 0; round < 500; round++) {
    const open: Tag[] = [];
    const closings = (most: number) =>
      Array.from({ length: random.below(Math.min(most, open.length) + 1) }, () => ({
        tag: open.pop() as Tag,
        optional: random.pick(optionals),
      }));
    const openings = () => {
      const opened = Array.from({ length: random.below(3) }, () => random.pick(tags));
      open.push(...opened);
      return opened;
    };
    const atOnce: ((writer: Writer) => void)[] = [];
    const oneByOne: ((writer: Writer) => void)[] = [];
    for (let step = 0; step < 8; step++) {
      if (random.below(2) === 0) {
        const opened = openings();
        const frame = new Frame(opened, LEAF, closings(3));
        const value = random.pick(values);
        atOnce.push((writer) => (value === undefined ? writer.emptyFrame(frame) : writer.framed(frame, as(integer), value, reading)));
        oneByOne.push((writer) =>
          value === undefined ? writeEmptyFrame(writer, frame) : writeFramed(writer, frame, as(integer), value, reading),
        );
      } else {
        const closed = closings(2).map(({ tag }) => tag);
        const passage = new Passage(closed, openings());
        atOnce.push((writer) => writer.pass(passage));
        oneByOne.push((writer) => writePassage(writer, passage));
      }
    }
    const rest = open.reverse();
    const written = (steps: readonly ((writer: Writer) => void)[]) =>
      bothWriters((writer) => {
        for (const step of steps) step(writer);
        for (const tag of rest) writer.close(tag);
      });
    assert.is(written(atOnce), written(oneByOne));
  }
});

test.run();
