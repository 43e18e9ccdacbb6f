import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from '../../../support/until.js';
import { BUILT, type Outcome, start } from '../../command/gbcs-mmc.js';

/** Key directory of the bundled messages */
export const KEYS = fileURLToPath(new URL('../../../../fixtures/keys', import.meta.url));

/** One line of a worker's log */
// biome-ignore lint/suspicious/noExplicitAny: each test knows the details that it reads
export type LogLine = Record<string, any> & { readonly event: string; readonly message: string };

/** `gbcs-mmc consume` in a process of its own */
export interface StartedWorker {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
  /** What it has logged so far */
  readonly log: () => LogLine[];
  /** Waits until it has logged an event so many times */
  readonly logged: (event: string, times?: number, seconds?: number) => Promise<LogLine>;
  /** Ends it as an orchestrator does, and waits until it is gone */
  readonly stop: () => Promise<Outcome>;
}

/** Starts a worker as it is built. @param environment beside that of this process */
export function startWorker(url: string, words: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): StartedWorker {
  const env = { ...process.env, GBCS_MMC_URL: url, GBCS_MMC_LOG: 'json', ...environment };
  const { child, outcome } = start([process.execPath, BUILT, 'consume', ...words], { env });
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text += chunk;
  });
  const log = (): LogLine[] =>
    text
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  const of = (event: string): LogLine[] => log().filter((line) => line.event === event);
  return {
    child,
    outcome,
    log,
    logged: async (event, times = 1, seconds = 60) => {
      await until(
        `the worker logs ${event}`,
        () => {
          if (child.exitCode !== null && of(event).length < times) throw new Error(`the worker left without logging ${event}: ${text}`);
          return of(event).length >= times;
        },
        seconds,
      );
      return of(event)[times - 1];
    },
    stop: async () => {
      child.kill('SIGTERM');
      return outcome;
    },
  };
}
