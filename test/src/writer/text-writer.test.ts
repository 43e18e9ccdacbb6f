import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { TextWriter } from '../../../src/writer/text-writer.js';
import { Attributes, Tag } from '../../../src/writer/writer.js';

const LOG = new Tag('Log');
const ENTRY = new Tag('Entry');
const GROUP = new Tag('Group');
const VALUE = new Tag('Value');

test('an element that stays empty is empty, and an optional one is taken back', () => {
  const writer = new TextWriter();
  writer.open(LOG);
  writer.open(ENTRY, new Attributes({ index: '1' }));
  writer.close(ENTRY);
  writer.open(GROUP);
  writer.open(GROUP);
  writer.closeOptional(GROUP);
  writer.closeOptional(GROUP);
  writer.close(LOG);
  assert.is(writer.xml, '<ra:Log><ra:Entry index="1"/></ra:Log>');
});

test('a document of any length is one text, with empty elements anywhere in it', () => {
  const writer = new TextWriter();
  let expected = '';
  writer.open(LOG);
  for (let i = 0; i < 2000; i++) {
    writer.open(ENTRY);
    if (i % 3 === 0) writer.element(VALUE, String(i));
    writer.open(GROUP);
    if (i % 5 === 0) writer.string(VALUE, '<');
    writer.closeOptional(GROUP);
    writer.close(ENTRY);
    const inner = (i % 3 === 0 ? `<ra:Value>${i}</ra:Value>` : '') + (i % 5 === 0 ? '<ra:Group><ra:Value>&lt;</ra:Value></ra:Group>' : '');
    expected += inner === '' ? '<ra:Entry/>' : `<ra:Entry>${inner}</ra:Entry>`;
  }
  writer.close(LOG);
  assert.is(writer.xml, `<ra:Log>${expected}</ra:Log>`);
});

test('a writer starts over for the next document', () => {
  const writer = new TextWriter();
  for (let i = 0; i < 500; i++) writer.element(VALUE, 'the first document');
  writer.reset();
  writer.empty(VALUE);
  assert.is(writer.xml, '<ra:Value/>');
});

test.run();
