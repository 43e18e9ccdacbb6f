import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.js';
import { until } from './until.js';

/** Path of an installed program, or undefined */
export function installed(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** A server on a port and in a folder of its own, until it is removed */
export interface StartedServer {
  readonly port: number;
  readonly remove: () => Promise<void>;
}

/** Starts a server. @param words its arguments, for a port and a folder */
export async function startServer(program: string, words: (port: number, folder: string) => readonly string[]): Promise<StartedServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-server-'));
  const child: ChildProcess = spawn(program, words(port, folder), { stdio: 'ignore' });
  const exit = new Promise((resolve) => child.once('exit', resolve));
  await until(`${program} starts`, () => answers(port));
  return {
    port,
    remove: async () => {
      child.kill('SIGTERM');
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether anybody listens on a port of this machine */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (isThere: boolean) => () => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', answer(true));
    socket.once('error', answer(false));
  });
}
