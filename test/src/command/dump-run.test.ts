import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toHex } from '../../encoder/octets.js';
import { DUMP_MESSAGES, dumpMessage, hexChunks, isDamaged } from './dump.js';
import { BUILT, start } from './gbcs-mmc.js';

const test = suite('gbcs-mmc translate, a dump with one message in a hundred damaged');
/** Resident memory that a run may have beyond its level at 10,000 messages, in MB, whatever the length of the input */
const MORE_MEGABYTES = 100;
let folder: string;
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-'));
});
test.after(() => rmSync(folder, { recursive: true }));

/** Resident memory of a process in MB, now; 0 where the system does not say */
function megabytes(pid: number): number {
  try {
    return Number((/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) as string[])[1]) / 1024;
  } catch {
    return 0;
  }
}

test(`${DUMP_MESSAGES} messages, 2 jobs: outputs and rejections are the inputs, in order, memory stays within ${MORE_MEGABYTES} MB of its level at 10,000`, async () => {
  const errors = join(folder, 'errors.ndjson');
  const { child, outcome } = start([process.execPath, BUILT, 'translate', '--jobs', '2', '--errors', errors], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // the documents are looked at as they come, so that this process stays small too
  child.stdout?.removeAllListeners('data');
  Readable.from(hexChunks(DUMP_MESSAGES)).pipe(child.stdin as NodeJS.WritableStream);
  let next = 1;
  let most = 0;
  let level = 0;
  let wrong = 0;
  for await (const document of createInterface({ input: child.stdout as Readable })) {
    if (isDamaged(next)) next++;
    const counter = Number((/OriginatorCounter>(\d+)</.exec(document) as string[])[1]);
    if (counter !== next++ || !document.endsWith('</ra:GBCSResponse>')) wrong++;
    if (next % 1000 !== 1) continue;
    most = Math.max(most, megabytes(child.pid as number));
    if (next <= 10_001) level = most;
  }
  if (isDamaged(next)) next++;
  assert.equal([next - 1, wrong], [DUMP_MESSAGES, 0]);
  let rejected = 50;
  for await (const line of createInterface({ input: createReadStream(errors) })) {
    const { raw, position } = JSON.parse(line);
    assert.equal([position.message, position.line, raw], [rejected, rejected, toHex(dumpMessage(rejected))]);
    rejected += 100;
  }
  const damaged = Math.floor((DUMP_MESSAGES + 50) / 100);
  assert.is(rejected, 100 * damaged + 50);
  const { status, stderr } = await outcome;
  assert.is(status, 1);
  const [, translated] = /: ([\d,]+) translated, [\d,]+ rejected, in /.exec(stderr) as string[];
  assert.is(Number(translated.replaceAll(',', '')), DUMP_MESSAGES - damaged);
  assert.ok(most - level < MORE_MEGABYTES, `${Math.round(most - level)} MB more`);
});

test.run();
