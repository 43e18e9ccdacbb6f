import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = (file: string): string => new URL(`../dist/bundle/${file}`, import.meta.url).href;

/** Address of the package as it is built */
export const PACKAGE = dist('index.js');
/** Path of the command as it is built */
export const COMMAND = fileURLToPath(dist('gbcs-mmc.js'));

/** Runs node in a process of its own. @throws Error where it fails */
export function runNode(args: readonly string[], stdio: SpawnSyncOptions['stdio'] = 'ignore'): void {
  const { status, error } = spawnSync(process.execPath, args, { stdio });
  if (status !== 0) throw error ?? new Error(`node ${args.join(' ')} ends with status ${status}`);
}

/** Arguments of node for a module given as text */
export const moduleOf = (text: string): string[] => ['--input-type=module', '--eval', text];

/** A folder that is gone when the process ends */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
