import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { TextWriter } from '../../../src/writer/text-writer.js';
import { Attributes, Tag } from '../../../src/writer/writer.js';
import { same } from '../../support/expected-xml.js';

const LOG = new Tag('Log');
const ENTRY = new Tag('Entry');
const GROUP = new Tag('Group');
const VALUE = new Tag('Value');

test('an optional element that stays empty is taken back, with its attributes', () => {
  for (const lasting of [false, true]) {
    const writer = new TextWriter();
    writer.open(LOG);
    writer.element(VALUE, '1');
    for (const index of ['1', '2']) {
      writer.open(GROUP, new Attributes({ index }, lasting));
      writer.open(GROUP, new Attributes({ index }, lasting));
      writer.closeOptional(GROUP);
      writer.closeOptional(GROUP);
    }
    writer.open(ENTRY, new Attributes({ index: '3' }, lasting));
    writer.close(ENTRY);
    writer.close(LOG);
    assert.is(writer.xml, '<ra:Log><ra:Value>1</ra:Value><ra:Entry index="3"></ra:Entry></ra:Log>');
  }
});

test('a document of any length is one text, with empty elements anywhere in it', () => {
  const writer = new TextWriter();
  let expected = '';
  writer.open(LOG);
  for (let i = 0; i < 2000; i++) {
    writer.open(ENTRY);
    if (i % 3 === 0) writer.element(VALUE, String(i));
    writer.open(GROUP, new Attributes({ index: String(i) }));
    if (i % 5 === 0) writer.string(VALUE, '<');
    writer.closeOptional(GROUP);
    writer.close(ENTRY);
    const value = i % 3 === 0 ? `<ra:Value>${i}</ra:Value>` : '';
    const group = i % 5 === 0 ? `<ra:Group index="${i}"><ra:Value>&lt;</ra:Value></ra:Group>` : '';
    expected += `<ra:Entry>${value}${group}</ra:Entry>`;
  }
  writer.close(LOG);
  same(writer.xml, `<ra:Log>${expected}</ra:Log>`);
});

test('a writer starts over for the next document', () => {
  const writer = new TextWriter();
  for (let i = 0; i < 500; i++) writer.element(VALUE, 'the first document');
  writer.reset();
  writer.empty(VALUE);
  assert.is(writer.xml, '<ra:Value/>');
});

test.run();
