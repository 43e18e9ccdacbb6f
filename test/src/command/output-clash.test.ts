import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { outputClash, type Places } from '../../../src/command/output-clash.js';
import { toHex } from '../../encoder/octets.js';
import { supplierNameResponse } from '../duis/own-messages.js';
import { gbcsMmc } from './gbcs-mmc.js';

const test = suite('outputs that are inputs');
let folder: string;
let here: string;

const line = `${toHex(supplierNameResponse(1))}\n`;
const place = (...names: string[]): string => join(folder, ...names);

test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-'));
  mkdirSync(place('in', 'deep'), { recursive: true });
  mkdirSync(place('old'));
  mkdirSync(place('keys'));
  writeFileSync(place('in', 'dump.hex'), line);
  writeFileSync(place('in', 'deep', 'more.hex'), line);
  writeFileSync(place('one.hex'), line);
  symlinkSync(place('one.hex'), place('symbolic'));
  linkSync(place('one.hex'), place('hard'));
  linkSync(place('in', 'deep', 'more.hex'), place('hard-deep'));
  symlinkSync(place('in'), place('in-link'));
  symlinkSync(place('not-there-yet'), place('dangling'));
  writeFileSync(place('old', 'e.ndjson'), 'kept');
  writeFileSync(place('keys', '02e53e0000000001-ka.pem'), '');
  here = process.cwd();
  process.chdir(folder);
});
test.after.each(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

/** Words of a command line that is refused, and what the refusal says */
const REFUSED: readonly [words: string, text: RegExp][] = [
  ['one.hex --errors one.hex', /^--errors one\.hex is also the input one\.hex/],
  ['one.hex --warnings one.hex', /^--warnings one\.hex is also the input one\.hex/],
  ['one.hex --errors ./in/../one.hex', /is also the input one\.hex/],
  ['one.hex --errors symbolic', /is also the input one\.hex/],
  ['symbolic --errors one.hex', /is also the input symbolic/],
  ['one.hex --errors hard', /is also the input one\.hex/],
  ['in old --errors hard-deep', /is also read with the input folder in, in in\/deep\/more\.hex/],
  ['in --errors in/dump.hex', /lies in the input folder in/],
  ['in --errors in/new.ndjson', /lies in the input folder in/],
  ['in --errors in-link/new.ndjson', /lies in the input folder in/],
  ['in-link --errors in/deep/new.ndjson', /lies in the input folder in-link/],
  ['. --errors e.ndjson', /lies in the input folder \./],
  ['one.hex --errors e.ndjson --warnings e.ndjson', /^--errors e\.ndjson and --warnings e\.ndjson are the same/],
  ['one.hex --errors e.ndjson --warnings E.ndjson', /are the same/],
  ['one.hex --errors dangling --warnings not-there-yet', /are the same/],
  ['one.hex --errors e.ndjson --out-dir e.ndjson', /are the same/],
  ['one.hex --errors out/e.xml --out-dir out', /has the name of a document in --out-dir out/],
  ['one.hex --errors out/e.json --out-dir ./out --to ndjson', /has the name of a document/],
  ['in --out-dir in', /holds the input in/],
  ['in --out-dir in-link', /^--out-dir in-link holds the input in/],
  ['in --out-dir in/new', /lies in the input folder in/],
  ['in --out-dir .', /holds the input in/],
  ['in/dump.hex --out-dir in', /holds the input in\/dump\.hex/],
  ['in/deep/more.hex --out-dir in-link', /holds the input/],
  ['one.hex --keys keys --errors keys/e.ndjson', /lies in the input folder keys/],
];

for (const [words, text] of REFUSED) {
  test(`refused before anything is opened: ${words}`, async () => {
    const { status, stdout, stderr } = await gbcsMmc(['translate', ...words.split(' ')]);
    assert.equal([status, stdout], [2, '']);
    assert.match(stderr.replace(/^error: /, ''), text);
    assert.is(readFileSync('one.hex', 'utf8'), line);
    assert.is(readFileSync('in/deep/more.hex', 'utf8'), line);
    assert.is(readFileSync('old/e.ndjson', 'utf8'), 'kept');
    for (const name of ['e.ndjson', 'out', 'not-there-yet', 'in/new', 'in/new.ndjson']) assert.not.ok(existsSync(name), name);
  });
}

for (const words of [
  'one.hex --errors e.ndjson --warnings w.ndjson --out-dir out',
  'one.hex --errors e.ndjson --out-dir out/deep/er',
  'one.hex --errors /dev/null --warnings /dev/null',
  'in --errors old/e.ndjson --out-dir old',
  'in one.hex --errors dangling',
]) {
  test(`done: ${words}`, async () => {
    const { status, stderr } = await gbcsMmc(['translate', ...words.split(' ')]);
    assert.is(status, 0, stderr);
  });
}

test('an output that holds something keeps it where another can not be opened', async () => {
  const { status } = await gbcsMmc(['translate', 'one.hex', '--errors', 'old/e.ndjson', '--warnings', 'nowhere/w.ndjson']);
  assert.is(status, 2);
  assert.is(readFileSync('old/e.ndjson', 'utf8'), 'kept');
});

test('an output that is opened is made anew', async () => {
  const { status } = await gbcsMmc(['translate', 'one.hex', '--errors', 'old/e.ndjson']);
  assert.equal([status, readFileSync('old/e.ndjson', 'utf8')], [0, '']);
});

const clash = (inputs: Places['inputs'], path: string): string =>
  outputClash({ inputs, files: [{ name: 'standard output', path }] }) ?? 'none';

test('standard output that is an input, by itself or in a folder', () => {
  assert.match(clash(['in'], 'hard-deep'), /^standard output is also read with the input folder in, in in\/deep\/more\.hex$/);
  assert.match(clash(['one.hex'], 'hard'), /^standard output is also the input one\.hex$/);
  assert.is(clash(['one.hex'], 'old/e.ndjson'), 'none');
});

test('a folder that links lead around in is looked through once', () => {
  symlinkSync('..', place('in', 'deep', 'around'));
  symlinkSync('loop', place('in', 'loop'));
  assert.is(statSync('in/deep/around/deep').ino, statSync('in/deep').ino);
  assert.is(clash(['in'], 'old/e.ndjson'), 'none');
});

test('an output that comes to lie in an input folder by a link in it', () => {
  symlinkSync(place('old'), place('in', 'linked'));
  assert.match(clash(['in'], 'old/new.ndjson'), /is also read with the input folder in, in in\/linked$/);
});

test.run();
