import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BUILT, gbcsMmc } from './gbcs-mmc.js';

const test = suite('gbcs-mmc consume (settings)');
let folder: string;
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-'));
});
test.after(() => rmSync(folder, { recursive: true }));

const settings = (text: string): string => {
  const file = join(folder, 'settings.json');
  writeFileSync(file, text);
  return file;
};

test('without an address the command says how to give one', async () => {
  const { status, stderr } = await gbcsMmc(['consume']);
  assert.is(status, 2);
  assert.match(stderr, /^error: give the address of the broker: GBCS_MMC_URL=/);
});

for (const url of ['http://broker', 'broker:5672', 'amqp://user:hunter22@', 'amqp://user:hunter22%@broker']) {
  test(`${url} is no address, and is not repeated`, async () => {
    const { status, stderr } = await gbcsMmc(['consume', url]);
    assert.is(status, 2);
    assert.match(stderr, /option url (is the address of a broker|has a %)/);
    assert.not.match(stderr, /hunter22/);
  });
}

for (const [words, said] of [
  [['--prefetch', '0'], /a number from 1 to 65535 is expected/],
  [['--metrics', 'here'], /a port, or HOST:PORT is expected/],
  [['--require', 'mac,colour'], /mac, signature, plaintext are known/],
  [['--documents', ''], /option documents names a queue, or exchange:NAME/],
  [['--keys', '/nowhere'], /there is no such folder/],
  [['--ca', '/nowhere'], /^error: \/nowhere: there is no such file/],
] as const) {
  test(`${words.join(' ')} is refused`, async () => {
    const { status, stderr } = await gbcsMmc(['consume', 'amqp://127.0.0.1:1', ...words]);
    assert.is(status, 2);
    assert.match(stderr, said);
  });
}

for (const [text, said] of [
  ['{"password": "hunter22", }', /is no JSON/],
  ['[1]', /holds no JSON object/],
  ['{"colour": 1, "password": "hunter22"}', /has a member "colour", and there is no such setting/],
  ['{"prefetch": "many"}', /prefetch in .*settings\.json: a number from 1 to 65535 is expected/],
  ['{"ordered": "perhaps"}', /ordered in .*settings\.json is true or false/],
  ['{"to": "csv"}', /to in .*settings\.json: Allowed choices are xml, json/],
] as const) {
  test(`a settings file with ${text} is refused, without its password`, async () => {
    const { status, stderr } = await gbcsMmc(['consume', 'amqp://127.0.0.1:1', '--settings', settings(text)]);
    assert.is(status, 2);
    assert.match(stderr, said);
    assert.not.match(stderr, /hunter22/);
  });
}

test('consume alone loads the clients of a broker and of metrics', () => {
  const loadedBy = (...words: string[]): string => {
    const modules =
      "import { createRequire } from 'node:module'; console.log(Object.keys(createRequire(import.meta.url).cache).join('\\n'));";
    const text = `process.argv.push('gbcs-mmc', ...${JSON.stringify(words)}); await import(${JSON.stringify(BUILT)}); ${modules} process.exit(0);`;
    return execFileSync(process.execPath, ['--input-type=module', '--eval', text], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  };
  for (const client of [/node_modules\/amqplib/, /node_modules\/prom-client/])
    assert.match(loadedBy('consume', 'http://no-broker'), client);
  assert.not.match(loadedBy('list'), /node_modules\/(amqplib|prom-client)/);
});

test.run();
