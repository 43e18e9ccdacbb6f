import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../../src/command/program.js';

/** What a run of the command left */
export interface Outcome {
  readonly status: number | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

class Collected extends Writable {
  readonly #chunks: Buffer[] = [];

  override _write(chunk: Uint8Array, _: string, done: () => void): void {
    this.#chunks.push(Buffer.from(chunk)); // the command may write over a chunk once it is taken
    done();
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }
}

/** Runs the command in this process, which saves the start of one, with streams of its own in place of the three standard ones. */
export async function gbcsMmc(words: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
  const streams = { stdin: Readable.from([Buffer.from(input)]), stdout: new Collected(), stderr: new Collected() };
  const { exitCode } = process;
  const standard = Object.keys(streams).map((name) => [name, Object.getOwnPropertyDescriptor(process, name)] as const);
  for (const [name, value] of Object.entries(streams)) Object.defineProperty(process, name, { value, configurable: true });
  try {
    await runProgram(words);
    return { status: process.exitCode as number | undefined, stdout: streams.stdout.text, stderr: streams.stderr.text };
  } finally {
    for (const [name, stream] of standard) Object.defineProperty(process, name, stream as PropertyDescriptor);
    process.exitCode = exitCode;
  }
}

/** The command as it was built */
export const BUILT = fileURLToPath(new URL('../../../dist/bundle/gbcs-mmc.js', import.meta.url));

/** Starts the command as it was built, in a process of its own. */
export const startBuilt = (...words: string[]) => start([process.execPath, BUILT, ...words]);

/** Starts a program; what it writes is collected, where its streams are pipes. */
export function start(
  [program, ...words]: readonly string[],
  options: SpawnOptions = {},
): { child: ChildProcess; outcome: Promise<Outcome> } {
  const child = spawn(program, words, options);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk) => stdout.push(chunk));
  child.stderr?.on('data', (chunk) => stderr.push(chunk));
  child.stdin?.on('error', () => {});
  const outcome = new Promise<Outcome>((resolve) => {
    child.on('close', (status) => resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }));
  });
  return { child, outcome };
}

/** Originator counters of documents, in their order */
export const counters = (text: string): number[] => [...text.matchAll(/OriginatorCounter>(\d+)</g)].map(([, counter]) => Number(counter));

/** The values of lines of JSON */
export const parsedLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The values of a file of JSON lines */
export const parsed = (path: string) => parsedLines(readFileSync(path, 'utf8'));
