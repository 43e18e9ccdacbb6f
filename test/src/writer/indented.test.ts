import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator } from '../../../src/index.js';
import { indented } from '../../../src/writer/indented.js';
import { messagesOfEveryUseCase } from '../../encoder/every-use-case.js';

test('elements stand on lines of their own, and texts stay as they are', () => {
  assert.is(
    indented('<a x="1/"><b/><c>t\n x</c><d><e>2</e><f y="&lt;/"/></d></a>'),
    '<a x="1/">\n  <b/>\n  <c>t\n x</c>\n  <d>\n    <e>2</e>\n    <f y="&lt;/"/>\n  </d>\n</a>',
  );
  assert.is(indented('<a/>'), '<a/>');
  assert.is(indented('<a>1</a>'), '<a>1</a>');
});

test('every document is indented as xmlbuilder2 does it', () => {
  const translator = createTranslator();
  for (const { useCase, octets } of messagesOfEveryUseCase(1, { security: 'none' })) {
    // xmlbuilder2 writes a carriage return as it is, and readers take that for a line feed
    const expected = translator.toDocument(octets).end({ prettyPrint: true, headless: true }).replaceAll('\r', '&#xD;');
    assert.is(indented(translator.translate(octets).xml), expected, useCase);
  }
});

test.run();
