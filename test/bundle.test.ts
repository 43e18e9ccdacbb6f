import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as source from '../src/index.js';
import { bundledKeys, bundledMessage, PROTECTED, SIGNED } from './support/bundled.js';

const folder = new URL('../dist/bundle/', import.meta.url);
/** That for browsers is one by itself */
const scripts = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== 'browser.js');
const bundle: typeof source = await import(new URL('index.js', folder).href);

test('the bundle exports what the source does', () => {
  assert.equal(Object.keys(bundle).sort(), Object.keys(source).sort());
});

test('the bundle is few files, which load nothing but each other and Node.js before they are used', () => {
  assert.ok(scripts.length <= 12, `${scripts.length} files`);
  // what a worker on a broker is made of is loaded by its command alone, and loads the broker's client
  const ofWorker = (script: string): boolean => script.startsWith('run-consume-');
  assert.is(scripts.filter(ofWorker).length, 1);
  for (const script of scripts) {
    if (ofWorker(script)) continue;
    const loaded = [...readFileSync(new URL(script, folder), 'utf8').matchAll(/(?:^|;|\n)(?:import|export)(?:[^;'"]*\bfrom)?"([^"]+)"/g)];
    assert.ok(loaded.length > 0, script);
    for (const [, from] of loaded) {
      assert.ok(from.startsWith('node:') || scripts.includes(from.replace('./', '')), `${script} loads ${from}`);
    }
  }
});

test('the library is one file', () => {
  assert.not.match(readFileSync(new URL('index.js', folder), 'utf8'), /"\.\/[^"]+\.js"/);
});

test('what is not needed before a message is not evaluated before', () => {
  const loaded = `await import(${JSON.stringify(new URL('index.js', folder).href)}); console.log(process.moduleLoadList.join())`;
  const modules = execFileSync(process.execPath, ['--input-type=module', '--eval', loaded], { encoding: 'utf8' }).trim().split(',');
  assert.ok(modules.includes('NativeModule stream'), 'that of a stream, which the package extends');
  for (const module of ['NativeModule crypto', 'NativeModule zlib']) assert.not(modules.includes(module), module);
});

/** Texts of the modules below a folder */
const sources = (below: string): string[] => {
  const path = new URL(`../${below}/`, import.meta.url);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(new URL(file, path), 'utf8'));
};

/** A package, and those that it needs itself */
const withNeeded = (name: string): string[] => {
  const { dependencies = {} } = JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8'));
  return [name, ...Object.keys(dependencies).flatMap(withNeeded)];
};

test('every package inside the bundle has its licence beside it', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const imported = ['src', 'codecs'].flatMap(sources).flatMap((text) => [...text.matchAll(/^import .*\bfrom '(\w[\w-]*)[^:']*';$/gm)]);
  const inside = new Set(imported.map(([, name]) => name).filter((name) => !Object.hasOwn(dependencies, name)));
  for (const name of ['saxes', 'lru-cache', 'commander']) assert.ok(inside.has(name), name);
  const licences = readFileSync(new URL('LICENCES.txt', folder), 'utf8');
  inside.delete('lzma1'); // it is in the page, which has it
  for (const name of [...inside].flatMap(withNeeded)) assert.match(licences, new RegExp(`^${name} [0-9]+\\.`, 'm'), name);
});

test('the bundle gives the same documents, fields and lists as the source', () => {
  for (const name of [PROTECTED, SIGNED].flat()) {
    const message = bundledMessage(name);
    for (const options of [{}, { pretty: true }]) {
      const both = [bundle, source].map(({ createTranslator }) =>
        createTranslator({ ...options, keys: bundledKeys().keyStore, verify: { mac: true, signature: true } }).translate(message),
      );
      assert.equal(both[0], both[1]);
    }
    assert.is(bundle.createTranslator().toDocument(message).toString(), source.createTranslator().toDocument(message).toString());
    assert.equal(bundle.inspect(message), source.inspect(message));
  }
  assert.equal([...bundle.useCases], [...source.useCases]);
});

test('messages are translated where no code may be made of texts', () => {
  const command = fileURLToPath(new URL('gbcs-mmc.js', folder));
  const words = [command, 'translate', '-', '--require', 'mac', '--keys', fileURLToPath(new URL('../fixtures/keys', import.meta.url))];
  const message = bundledMessage(PROTECTED[0]);
  const stdio: ['pipe', 'pipe', 'ignore'] = ['pipe', 'pipe', 'ignore'];
  const given = { input: `${message}\n`, encoding: 'utf8', stdio } as const;
  const printed = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', ...words], given);
  assert.is(printed, `${source.createTranslator({ keys: bundledKeys() }).translate(message).xml}\n`);
});

test('errors of what is evaluated late are of the exported classes', () => {
  assert.throws(
    () => bundle.readDuis('<!DOCTYPE a><a/>'),
    (error: unknown) => error instanceof bundle.XmlInputError,
  );
  assert.throws(
    () => bundle.inspect('no message'),
    (error: unknown) => error instanceof bundle.InputError && error instanceof bundle.GbcsError,
  );
  assert.throws(
    () => bundle.translate('DF09'),
    (error: unknown) => error instanceof bundle.DecodeError,
  );
});

test.run();
