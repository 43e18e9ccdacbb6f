import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toHex } from '../../encoder/octets.js';
import { supplierNameResponse } from '../duis/own-messages.js';
import { counters, gbcsMmc, type Outcome } from './gbcs-mmc.js';

const test = suite('gbcs-mmc translate --out-dir');
let folder: string;
test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-'));
});
test.after.each(() => rmSync(folder, { recursive: true }));

const message = (counter: number): Uint8Array => supplierNameResponse(counter);
const place = (name: string): string => join(folder, name);

function file(name: string, contents: string | Uint8Array): string {
  mkdirSync(join(place(name), '..'), { recursive: true });
  writeFileSync(place(name), contents);
  return place(name);
}

const translate = (input: string, ...words: string[]): Promise<Outcome> =>
  gbcsMmc(['translate', '--out-dir', place('documents'), ...words], input);
const names = (): string[] => readdirSync(place('documents')).sort();
const counterOf = (name: string): number[] => counters(readFileSync(join(place('documents'), name), 'utf8'));

test('a file for each document, named by its line', async () => {
  const { status, stdout } = await translate('', file('dump.hex', `${toHex(message(1))}\n\nx\n${toHex(message(2))}\n`));
  assert.equal([status, stdout], [1, '']);
  assert.equal(names(), ['dump.hex-line00000001-ECS16.xml', 'dump.hex-line00000004-ECS16.xml']);
  assert.equal(counterOf('dump.hex-line00000004-ECS16.xml'), [2]);
});

test('folders are made down to it; where none can be made, the run ends at once and says so', async () => {
  const { status } = await translate(toHex(message(1)), '--out-dir', place('documents/of/today'));
  assert.is(status, 0);
  assert.is(readdirSync(place('documents/of/today')).length, 1);
  const never = await translate(toHex(message(1)), '--out-dir', place('documents/of/today/standard-input-line00000001-ECS16.xml/new'));
  assert.is(never.status, 2);
  assert.match(never.stderr, /is a file, where a folder is needed/);
  if (!existsSync('/proc/self')) return;
  const proc = await translate(toHex(message(1)), '--out-dir', '/proc/documents');
  assert.is(proc.status, 2);
  assert.match(proc.stderr, /ENOENT/);
});

test('where there are no lines, by its octet', async () => {
  await translate('', file('dump.bin', Buffer.concat([message(1), message(2)])));
  const second = `dump.bin-octet${String(message(1).length).padStart(12, '0')}-ECS16.xml`;
  assert.equal(names(), ['dump.bin-octet000000000000-ECS16.xml', second]);
  assert.equal(counterOf(second), [2]);
});

test('documents of standard input are told from those of a file of that name', async () => {
  const { status } = await translate(toHex(message(2)), file('standard-input', toHex(message(1))), '-');
  assert.is(status, 0);
  assert.equal(names(), ['.%2Fstandard-input-line00000001-ECS16.xml', 'standard-input-line00000001-ECS16.xml']);
  assert.equal(counterOf('standard-input-line00000001-ECS16.xml'), [2]);
});

test('inputs of one base name keep what tells them apart, and no two paths make one name', async () => {
  const inputs = ['a/dump.hex', 'b/dump.hex', 'a%2Fdump.hex', 'a-dump.hex'].map((name, index) =>
    file(`in/${name}`, toHex(message(index + 1))),
  );
  const { status, stderr } = await translate('', ...inputs);
  assert.is(status, 0, stderr);
  assert.equal(
    names().map((name) => [decodeURIComponent(name), ...counterOf(name)]),
    [
      ['a%2Fdump.hex-line00000001-ECS16.xml', 3],
      ['a/dump.hex-line00000001-ECS16.xml', 1],
      ['a-dump.hex-line00000001-ECS16.xml', 4],
      ['b/dump.hex-line00000001-ECS16.xml', 2],
    ],
  );
});

test('files of an input folder are named by their path in it', async () => {
  file('in/deep/er/dump.hex', toHex(message(1)));
  file('in/dump.hex', toHex(message(2)));
  await translate('', place('in'));
  assert.equal(names(), ['deep%2Fer%2Fdump.hex-line00000001-ECS16.xml', 'dump.hex-line00000001-ECS16.xml']);
});

test('lines of JSON have their own ending', async () => {
  await translate(toHex(message(1)), '--to', 'ndjson');
  assert.equal(names(), ['standard-input-line00000001-ECS16.json']);
});

test('what is there already stays, and the run ends with what is done', async () => {
  const input = file('dump.hex', `${toHex(message(1))}\nx\n${toHex(message(2))}\n${toHex(message(3))}\n`);
  const taken = file('documents/dump.hex-line00000003-ECS16.xml', 'kept');
  const { status, stderr } = await translate('', input);
  assert.is(status, 2);
  assert.is(readFileSync(taken, 'utf8'), 'kept');
  assert.equal(names(), ['dump.hex-line00000001-ECS16.xml', 'dump.hex-line00000003-ECS16.xml']);
  assert.match(stderr, /^message 2 .*\nWhat to do .*\n2 messages: 1 translated, 1 rejected, in .*, stopped\n/);
  assert.match(stderr, /\nmessages 1 to 2 are done, .*: go on behind .*dump\.hex, line 2\n/);
  assert.match(stderr, /\ngbcs-mmc: .*dump\.hex-line00000003-ECS16\.xml: is there already: --force writes over it/);
});

test('--force writes over documents, not over other names of them', async () => {
  const taken = file('documents/standard-input-line00000001-ECS16.xml', 'other');
  linkSync(taken, place('link'));
  const { status } = await translate(toHex(message(1)), '--force');
  assert.is(status, 0);
  assert.equal(counterOf('standard-input-line00000001-ECS16.xml'), [1]);
  assert.is(readFileSync(place('link'), 'utf8'), 'other');
});

test('an input that is given twice, by whatever names, is refused: its documents would be too', async () => {
  const input = file('in/dump.hex', toHex(message(1)));
  for (const twice of [
    [input, input],
    [input, join(place('in'), '..', 'in', 'dump.hex')],
    [place('in'), input],
  ]) {
    const { status, stderr } = await translate('', ...twice);
    assert.is(status, 2);
    assert.match(stderr, /^error: .* is given twice/);
    assert.not.ok(existsSync(place('documents')));
  }
});

test('--errors - puts rejections on standard output, alone', async () => {
  const { stdout } = await translate(`x\n${toHex(message(1))}\n`, '--errors', '-', '--to', 'ndjson');
  assert.is(JSON.parse(stdout).raw, 'x');
  assert.is(names().length, 1);
});

test.run();
