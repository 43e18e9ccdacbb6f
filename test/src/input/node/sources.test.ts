import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { filesAt } from '../../../../src/input/node/sources.js';
import { RecordError } from '../../../../src/input/record-error.js';
import { toHex } from '../../../encoder/octets.js';
import { counters, gbcsMmc, parsed } from '../../command/gbcs-mmc.js';
import { supplierNameResponse } from '../../duis/own-messages.js';

const test = suite('sources');
let folder: string;
test.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-'));
});
test.after.each(() => rmSync(folder, { recursive: true }));

/** Name below the folder, and contents or the code of the error, of each source */
async function read(path = folder): Promise<[string, string][]> {
  const told: [string, string][] = [];
  for await (const source of filesAt(path)) {
    let text = '';
    try {
      for await (const chunk of source.chunks(new AbortController().signal)) text += Buffer.from(chunk).toString();
    } catch (error) {
      assert.instance(error, RecordError);
      text = (error as RecordError).code;
    }
    told.push([source.name.slice(folder.length + 1), text]);
  }
  return told;
}

test('a file, or the files of a folder by name, are sources', async () => {
  mkdirSync(join(folder, 'b'));
  for (const name of ['c.hex', 'b/2', 'b/1', 'a.hex', '.hidden']) writeFileSync(join(folder, name), name);
  assert.equal(
    await read(),
    ['a.hex', 'b/1', 'b/2', 'c.hex'].map((name) => [name, name]),
  );
  assert.equal(await read(join(folder, 'c.hex')), [['c.hex', 'c.hex']]);
  for await (const source of filesAt(folder)) assert.is(source.size, source.name.length - folder.length - 1);
});

test('a path where nothing is, is an error', async () => {
  try {
    await read('/nowhere/at/all');
    assert.unreachable();
  } catch (error) {
    assert.instance(error, RecordError);
    assert.is((error as RecordError).code, 'INPUT_FILE');
  }
});

test('a link to a file or to a folder is read', async () => {
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', '1'), 'one');
  symlinkSync(join(folder, 'a', '1'), join(folder, 'b'));
  symlinkSync(join(folder, 'a'), join(folder, 'c'));
  assert.equal(await read(), [
    ['a/1', 'one'],
    ['b', 'one'],
    ['c/1', 'one'],
  ]);
});

/** What makes an entry that can't be read */
const UNREADABLE: readonly [string, (path: string) => unknown][] = [
  ['a link that leads nowhere', (path) => symlinkSync(join(folder, 'nowhere'), path)],
  ['a link to itself', (path) => symlinkSync(path, path)],
  ['a link to the folder that it is in', (path) => symlinkSync(folder, path)],
  ['a named pipe', (path) => execFileSync('mkfifo', [path])],
  ['a device', (path) => symlinkSync('/dev/zero', path)],
  [
    'a socket',
    (path) =>
      new Promise((resolve) =>
        createServer()
          .unref()
          .listen(path, () => resolve(undefined)),
      ),
  ],
  // open to every user, but not for being read
  ['a file that can not be read', (path) => symlinkSync('/proc/self/mem', path)],
];

for (const [what, make] of UNREADABLE) {
  test(`${what} is one rejection beside the documents of good files, and nothing waits for it`, async () => {
    writeFileSync(join(folder, '1.hex'), toHex(supplierNameResponse(1)));
    await make(join(folder, '2.hex'));
    writeFileSync(join(folder, '3.hex'), toHex(supplierNameResponse(3)));
    const told = await read();
    assert.equal(told[1], ['2.hex', 'INPUT_FILE']);
    assert.is(told.length, 3);
    const errors = `${folder}.errors`;
    try {
      const { status, stdout } = await gbcsMmc(['translate', '--errors', errors, folder]);
      assert.equal([status, counters(stdout)], [1, [1, 3]]);
      const [{ code, reason, position }, ...others] = parsed(errors);
      assert.equal([code, position.source, position.message, others], ['INPUT_FILE', join(folder, '2.hex'), 2, []]);
      assert.ok(reason.includes(join(folder, '2.hex')));
    } finally {
      rmSync(errors, { force: true });
    }
  });
}

test('a file name that is not UTF-8 is one rejection', async () => {
  writeFileSync(join(folder, '1'), 'one');
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/2`), Buffer.of(0xe9)]), 'two');
  assert.equal(await read(), [
    ['1', 'one'],
    ['2\uFFFD', 'INPUT_FILE'],
  ]);
});

test('links back to a folder end, however folders are linked', async () => {
  for (const name of ['a', 'b']) mkdirSync(join(folder, name));
  symlinkSync(join(folder, 'b'), join(folder, 'a', 'to-b'));
  symlinkSync(join(folder, 'a'), join(folder, 'b', 'to-a'));
  assert.equal(await read(), [
    ['a/to-b/to-a', 'INPUT_FILE'],
    ['b/to-a/to-b', 'INPUT_FILE'],
  ]);
});

test('an empty folder, and an empty file in one, say that they are empty', async () => {
  assert.equal(await read(), [['', 'INPUT_EMPTY']]);
  writeFileSync(join(folder, 'a'), '');
  writeFileSync(join(folder, 'b'), toHex(supplierNameResponse(1)));
  mkdirSync(join(folder, 'c'));
  const { status, stdout, stderr } = await gbcsMmc(['translate', folder]);
  assert.equal([status, counters(stdout)], [1, [1]]);
  assert.match(stderr, /message 1 \(.*\/a, offset 0\): INPUT_EMPTY: the input is empty: it holds nothing\n/);
  assert.match(stderr, /message 3 \(.*\/c, offset 0\): INPUT_EMPTY: .*\/c is empty: there is no file in it\n/);
});

test('standard input that is empty says so', async () => {
  const { status, stdout, stderr } = await gbcsMmc(['translate']);
  assert.equal([status, stdout], [1, '']);
  assert.match(stderr, /INPUT_EMPTY: the input is empty: it holds nothing\n/);
});

test.run();
