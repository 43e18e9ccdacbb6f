import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTranslator, KeyDirectory } from '../index.js';

/** What `npm start` shows: the bundled messages, translated with the keys of their invented parties. */
const fixtures = new URL('../../../fixtures/', import.meta.url);
const keys = new KeyDirectory(fileURLToPath(new URL('keys', fixtures)));
const translator = createTranslator({ keys, pretty: true, verify: { mac: true, signature: true } });

for (const file of readdirSync(new URL('messages', fixtures))) {
  if (!file.endsWith('.b64')) continue;
  const message = readFileSync(new URL(`messages/${file}`, fixtures), 'utf8').trim();
  const { xml, useCase, mac, signature, warnings } = translator.translate(message);
  console.log(`── ${file}: ${useCase}, MAC ${mac}, signature ${signature}`);
  console.log(message.length > 120 ? `${message.slice(0, 120)}… (${message.length} characters of base64)` : message);
  console.log(xml);
  for (const warning of warnings) console.log(`warning: ${warning.message}`);
  console.log();
}

const page = fileURLToPath(new URL('../../inspector.html', import.meta.url));
console.log(`${page} shows messages in a browser: paste one of those above, drop fixtures/keys on it.`);
