import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bundledMessage, PROTECTED } from '../../support/bundled.js';
import { supplierNameResponse } from '../duis/own-messages.js';
import { hexChunks, isDamaged } from './dump.js';
import { BUILT, counters, gbcsMmc, type Outcome, parsed, start } from './gbcs-mmc.js';

const test = suite('gbcs-mmc translate, where it can not go on');
const MESSAGES = 6000;
let folder: string;
let dump: string;
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-'));
  dump = join(folder, 'dump.hex');
  writeFileSync(dump, Buffer.concat([...hexChunks(MESSAGES)]));
});
test.after(() => rmSync(folder, { recursive: true }));

const FULL = '/dev/full';
const file = (name: string): string => join(folder, name);

/** Messages that are done, by what the command says */
function done(stderr: string): number {
  const [, last, line] = /^messages 1 to (\d+) are done, .*: go on behind .*dump\.hex, line (\d+)(;.*)?$/m.exec(stderr) as string[];
  assert.is(last, line);
  return Number(last);
}

const wholeUpTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1).filter((number) => !isDamaged(number));
const damagedUpTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1).filter(isDamaged);

/** Runs it under a shell that lets no file grow beyond so many kB, as a disk would that is full */
function limited(kilobytes: number, words: string, input = dump): Promise<Outcome> {
  const script = `ulimit -f ${kilobytes}; exec "$@" ${words}`;
  return start(['bash', '-c', script, 'bash', process.execPath, BUILT, 'translate', input]).outcome;
}

if (existsSync(FULL)) {
  test('standard output on a full disk: nothing is done', async () => {
    const { status, stderr } = await start([process.execPath, BUILT, 'translate', dump], { stdio: ['ignore', openSync(FULL, 'w'), 'pipe'] })
      .outcome;
    assert.is(status, 2);
    assert.match(stderr, /^0 messages: .*, stopped\nno message is done\ngbcs-mmc: standard output: ENOSPC: [^\n]*\n$/);
  });

  for (const flag of ['--errors', '--warnings']) {
    test(`${flag} on a full disk: done is what is in all outputs`, async () => {
      // without a key store each check leaves a warning; the first rejection is that of message 50
      const { status, stdout, stderr } = await gbcsMmc(['translate', dump, '--verify', 'mac', flag, FULL]);
      assert.is(status, 2);
      assert.match(stderr, /\ngbcs-mmc: \/dev\/full: ENOSPC: /);
      if (flag === '--errors') assert.is(done(stderr), 49);
      else assert.match(stderr, /^no message is done; some outputs have what came of messages up to 512$/m);
      assert.equal(counters(stdout), wholeUpTo(512));
    });
  }
}

test('standard output that is cut: done is what is whole, the cut part is told to the octet, rejections go as far', async () => {
  const { status, stderr } = await limited(400, `--errors ${file('cut.ndjson')} --jobs 2 > ${file('cut.xml')}`);
  assert.is(status, 2);
  const text = readFileSync(file('cut.xml'), 'utf8');
  assert.is(text.length, 400 * 1024);
  const last = done(stderr);
  const [, cut, message] = /Its last (\d+) octets are a part of what came of message (\d+)\n$/.exec(stderr) as string[];
  assert.is(Number(message), last + 1);
  const whole = text.slice(0, -Number(cut));
  assert.ok(whole.endsWith('</ra:GBCSResponse>\n'));
  assert.equal(counters(whole), wholeUpTo(last));
  const rejected = damagedUpTo(last);
  assert.equal(
    parsed(file('cut.ndjson')).map(({ position }) => position.message),
    rejected,
  );
  assert.match(stderr, new RegExp(`: ${wholeUpTo(last).length} translated, ${rejected.length} rejected, `));
});

test('rejections in line count as what is whole', async () => {
  const { stderr } = await limited(200, `--errors - --to ndjson > ${file('cut.json')}`);
  const lines = readFileSync(file('cut.json'), 'utf8').split('\n');
  assert.is(lines.length - 1, done(stderr));
});

test('a document that does not fit is taken away again, the others are whole', async () => {
  const input = file('few.b64');
  const small = Buffer.from(supplierNameResponse(1)).toString('base64');
  writeFileSync(input, [small, small, bundledMessage(PROTECTED[0]), small].join('\n'));
  const { status, stderr } = await limited(1, `--out-dir ${file('documents')}`, input);
  assert.is(status, 2);
  assert.match(stderr, /^2 messages: 2 translated, 0 rejected, .*\nmessages 1 to 2 are done/);
  assert.match(stderr, /\ngbcs-mmc: .*few\.b64-line00000003-ECS17b\.xml: EFBIG: [^.]*\n$/);
  const names = readdirSync(file('documents'));
  assert.is(names.length, 2);
  for (const name of names) assert.ok(readFileSync(join(file('documents'), name), 'utf8').endsWith('</ra:GBCSResponse>\n'));
});

for (const [how, end, reason] of [
  ['throws', "throw new Error('no memory')", /a worker thread ended: no memory\. /],
  ['leaves', 'process.exit(7)', /a worker thread ended: it left with status 7\. /],
] as const) {
  test(`a worker thread that ${how}: what is lost is told, all before it is out and nothing behind it`, async () => {
    const preload = file(`${how}.mjs`);
    writeFileSync(
      preload,
      `import { parentPort } from 'node:worker_threads';
      const on = parentPort?.on.bind(parentPort);
      let batches = 0;
      if (on) parentPort.on = (name, listener) => on(name, (batch) => { if (++batches === 3) { ${end}; } listener(batch); });`,
    );
    const errors = file(`${how}.ndjson`);
    const words = ['--import', pathToFileURL(preload).href, BUILT, 'translate', dump, '--jobs', '2', '--errors', errors];
    const { status, stdout, stderr } = await start([process.execPath, ...words]).outcome;
    assert.is(status, 2);
    assert.match(stderr, reason);
    const last = done(stderr);
    const [, first, end_, place] = /Messages (\d+) to (\d+) are lost \(.*dump\.hex, line (\d+) to /.exec(stderr) as string[];
    assert.equal([Number(first), Number(place), Number(end_)], [last + 1, last + 1, last + 512]);
    assert.equal(counters(stdout), wholeUpTo(last));
    assert.equal(
      parsed(errors).map(({ position }) => position.message),
      damagedUpTo(last),
    );
  });
}

test.run();
