import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toHex } from '../../encoder/octets.js';
import { supplierNameResponse } from '../northbound/own-messages.js';
import { dumpMessage, hexChunks, isDamaged } from './dump.js';
import { counters, gbcsMmc, type Outcome, parsed, startBuilt } from './gbcs-mmc.js';

const test = suite('gbcs-mmc (as built)');
let folder: string;
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-'));
});
test.after(() => rmSync(folder, { recursive: true }));

function translate(input: string | Uint8Array, ...flags: string[]): Promise<Outcome> {
  const { child, outcome } = startBuilt('translate', ...flags);
  child.stdin?.end(input);
  return outcome;
}

const lines = `${toHex(supplierNameResponse(1))}\n${toHex(supplierNameResponse(2))}\n`;

test('wrong usage is said with status 2', async () => {
  const { status, stdout, stderr } = await translate('', '--colour');
  assert.equal([status, stdout], [2, '']);
  assert.match(stderr, /^error: unknown option '--colour'\n/);
});

test('worker threads give the same, in the same order', async () => {
  const path = join(folder, 'dump.hex');
  writeFileSync(path, Buffer.concat([...hexChunks(4000)]));
  const alone = await gbcsMmc(['translate', path, '--errors', join(folder, 'alone.ndjson')]);
  const shared = await translate('', path, '--jobs', '2', '--errors', join(folder, 'shared.ndjson'));
  assert.is(shared.stdout, alone.stdout);
  assert.is(shared.status, 1);
  assert.equal(parsed(join(folder, 'shared.ndjson')), parsed(join(folder, 'alone.ndjson')));
  assert.equal(
    counters(alone.stdout),
    Array.from({ length: 4000 }, (_, i) => i + 1).filter((number) => !isDamaged(number)),
  );
});

test('a binary dump with damaged messages: outputs and rejections together are its octets', async () => {
  const messages = Array.from({ length: 2000 }, (_, i) => dumpMessage(i + 1));
  const errors = join(folder, 'dump.ndjson');
  const { stdout } = await translate(Buffer.concat(messages), '--errors', errors, '--jobs', '2');
  const whole = new Set(counters(stdout));
  for (let number = 1; number <= 2000; number++) assert.is(whole.has(number), !isDamaged(number), `${number}`);
  assert.equal(
    parsed(errors).map(({ raw }) => raw),
    messages.filter((_, i) => isDamaged(i + 1)).map(toHex),
  );
});

/** Writes messages for as long as the command takes them */
function feedEndlessly(child: ChildProcess): void {
  const chunk = Buffer.concat([...hexChunks(1000)]);
  const feed = () => {
    while (child.stdin?.writable && child.stdin.write(chunk));
  };
  child.stdin?.on('drain', feed);
  feed();
}

for (const [name, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  test(`${name} ends it while it waits for input`, async () => {
    const { child, outcome } = startBuilt('translate');
    child.stdin?.write(`${lines}`);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.kill(name);
    const { status: left, stdout, stderr } = await outcome;
    assert.equal([left, counters(stdout)], [status, [1, 2]]);
    assert.match(stderr, /^2 messages: .*, interrupted\nmessages 1 to 2 are done, .*: go on behind -, line 2\n$/);
  });
}

for (const jobs of ['1', '2']) {
  for (const [name, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    test(`${name} ends cleanly: what was written is whole, and is what was read (${jobs} jobs)`, async () => {
      const errors = join(folder, `${name}-${jobs}.ndjson`);
      const { child, outcome } = startBuilt('translate', '--jobs', jobs, '--errors', errors);
      feedEndlessly(child);
      await new Promise((resolve) => child.stdout?.once('data', resolve));
      child.kill(name);
      const { status: left, stdout, stderr } = await outcome;
      assert.is(left, status);
      assert.ok(stdout.endsWith('</ra:GBCSResponse>\n'));
      const [, translated, rejected, last] = /: ([\d,]+) translated, ([\d,]+) rejected.*, interrupted\nmessages 1 to (\d+) are done,/.exec(
        stderr,
      ) as string[];
      assert.is(Number(translated.replaceAll(',', '')), counters(stdout).length);
      assert.is(Number(rejected.replaceAll(',', '')), parsed(errors).length);
      assert.is(counters(stdout).length + parsed(errors).length, Number(last));
    });
  }

  test(`a reader that goes away ends it quietly (${jobs} jobs)`, async () => {
    const { child, outcome } = startBuilt('translate', '--jobs', jobs);
    feedEndlessly(child);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.stdout?.destroy();
    const { status, stderr } = await outcome;
    assert.is(status, 1);
    assert.not.match(stderr, /EPIPE|Error| {4}at /);
    assert.match(stderr, /messages: /);
  });
}

test('live input comes out without waiting for more, from worker threads too', async () => {
  const { child, outcome } = startBuilt('translate', '--jobs', '2');
  for (let number = 1; number <= 3; number++) {
    const documents = new Promise((resolve) => child.stdout?.once('data', resolve));
    child.stdin?.write(`${toHex(supplierNameResponse(number))}\n`);
    assert.equal(counters(`${await documents}`), [number]);
  }
  child.stdin?.end();
  assert.is((await outcome).status, 0);
});

test.run();
