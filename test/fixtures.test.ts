import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, KeyDirectory } from '../src/index.js';
import { assertValid } from './support/schema.js';

const messages = new URL('../fixtures/messages/', import.meta.url);
const keys = new KeyDirectory(fileURLToPath(new URL('../fixtures/keys', import.meta.url)));
const translator = createTranslator({ keys, verify: { mac: true, signature: true } });

for (const file of readdirSync(messages)) {
  if (!file.endsWith('.b64')) continue;
  const name = file.slice(0, -'.b64'.length);
  const message = readFileSync(new URL(file, messages), 'utf8').trim();

  test(`${name} gives the document that is expected of it`, () => {
    const translation = translator.translate(message);
    assert.is(translation.xml, readFileSync(new URL(`${name}.xml`, messages), 'utf8').trim());
    assert.ok(translation.mac === 'valid' || translation.signature === 'valid');
    assertValid(translation.xml);
  });

  test(`${name} gives the same document through xmlbuilder2`, () => {
    assert.is(translator.toDocument(message).end({ headless: true }), translator.translate(message).xml);
  });
}

test.run();
