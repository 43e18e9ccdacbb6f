import { closeSync, openSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { COMMAND, moduleOf, runNode, temporaryFolder } from './fresh-process.js';
import type { Case } from './measure.js';
import { ORDER_SEED } from './mix.js';
import { ownMix } from './own-mix.js';
import { shuffled } from './shuffled.js';

/** Messages of the dump: enough that starting the process is a small part of the whole */
const MESSAGES = 120_000;
/**
 * How often the dump is given where several jobs are measured with it: each thread warms up by itself, for the time of some 100,000 messages. Its
 * documents, which are GBs, go nowhere
 */
const TIMES = 16;

/** Runs of a second each take fewer turns */
const ROUNDS = 2;

/** The command over a dump of every use case in hex, a line each, from file to file */
export function commandCases(): Case[] {
  const folder = temporaryFolder();
  const [dump, output] = ['dump.txt', 'output.xml'].map((name) => join(folder, name));
  const lines = shuffled(ownMix(), ORDER_SEED).map(({ base64 }) => `${Buffer.from(base64, 'base64').toString('hex')}\n`);
  writeFileSync(dump, Array.from({ length: MESSAGES }, (_, i) => lines[i % lines.length]).join(''));
  const dumps = new Array<string>(TIMES).fill(dump);

  const translate =
    (jobs: number, inputs = [dump], to = output) =>
    () => {
      const file = openSync(to, 'w');
      runNode([COMMAND, 'translate', '--jobs', String(jobs), ...inputs], ['ignore', file, 'ignore']);
      closeSync(file);
    };
  const copying = moduleOf(`import { createReadStream, createWriteStream } from 'node:fs';
    import { pipeline } from 'node:stream/promises';
    await pipeline(createReadStream(${JSON.stringify(dump)}), createWriteStream(${JSON.stringify(output)}));`);
  const copy = { name: 'a process that copies the dump', run: () => runNode(copying) };
  const reason = 'copying costs hardly more than the start of a process, whatever the messages are';
  const common = { messages: MESSAGES, rounds: ROUNDS, inOtherProcess: true };
  return [
    { ...common, name: `dump of ${MESSAGES} messages, 1 job`, run: translate(1), floor: copy, limit: 25, reason },
    { ...common, name: `dump of ${MESSAGES} messages, 2 jobs`, run: translate(2), floor: copy, limit: 25, reason },
    {
      ...common,
      name: `dumps of ${TIMES * MESSAGES} messages, 2 jobs`,
      messages: TIMES * MESSAGES,
      rounds: 1,
      run: translate(2, dumps, devNull),
      floor: { name: '1 job', run: translate(1, dumps, devNull) },
      // two thirds where both cores are free; where another process has one of them, the second thread has to share it
      limit: 1,
    },
  ];
}
