import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite, type Test } from 'uvu';

/** Why nothing of the reference material can be used, or undefined where it is there */
export const referenceMissing: string | undefined = (() => {
  const named = process.env.GBCS_REFERENCE;
  if (named === undefined)
    return findBeside() === undefined ? 'no shared/reference beside the repository, and GBCS_REFERENCE is not set' : undefined;
  return existsSync(named) ? undefined : `GBCS_REFERENCE names ${named}, which does not exist`;
})();

/** Directory of the reference material; undefined where it is not there */
const referenceDirectory: string | undefined =
  referenceMissing === undefined ? resolve(process.env.GBCS_REFERENCE ?? (findBeside() as string)) : undefined;

/** `shared/reference` beside the repository root, or beside a directory around it (a worktree may stand deeper) */
function findBeside(): string | undefined {
  let directory = fileURLToPath(new URL('../..', import.meta.url));
  while (dirname(directory) !== directory) {
    directory = dirname(directory);
    const candidate = join(directory, 'shared', 'reference');
    if (existsSync(candidate)) return candidate;
  }
  return undefined;
}

/** Path of a file of the reference material. @throws Error where the material is not there */
export function referencePath(...parts: string[]): string {
  if (referenceDirectory === undefined) throw new Error(`no reference material: ${referenceMissing}`);
  return join(referenceDirectory, ...parts);
}

/** Files of the MMC XML Schema and the first version that each stands for; 4.0 and 5.2 differ from their successors in nothing material */
export const MMC_SCHEMA_FILES = [
  { since: '4.0', file: 'MMC Schema V5.0.xsd' },
  { since: '5.1', file: 'MMC Schema V5.1.xsd' },
  { since: '5.2', file: 'MMC Schema V5.3.xsd' },
  { since: '5.4', file: 'MMC Schema V5.4.xsd' },
] as const;

/** A JSON file of the reference material, by its path: `gbcs/dlms.json` */
// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of the file that it reads
export function referenceJson(path: string): any {
  return JSON.parse(readFileSync(referencePath(path), 'utf8'));
}

export type MessageKind = 'COMMAND' | 'PRECOMMAND' | 'RESPONSE' | 'ALERT';

/** One reference message */
export interface ReferenceMessage {
  /** Name of the file, without its ending */
  readonly name: string;
  /** Name of the directory that holds it: `4.3_ECS19` */
  readonly directory: string;
  /** What the name begins with: `ECS19`, `CS02bSupplierBySupplier` */
  readonly useCase: string;
  /** Service request variant in the name, `NA` where there is none */
  readonly variant: string;
  readonly kind: MessageKind;
  readonly octets: Uint8Array;
}

const NAME = /^([^_]+)_([^_]+)_(?:.*_)?(COMMAND|PRECOMMAND|RESPONSE|ALERT)(?:_.*)?_GBCS\.HEX$/;
let messages: ReferenceMessage[] | undefined;

function readMessages(): ReferenceMessage[] {
  const root = referencePath('rtds', 'messages');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.HEX'))
    .sort()
    .map((file) => {
      const name = NAME.exec(basename(file));
      if (name === null) throw new Error(`${file}: not named as a reference message`);
      return {
        name: basename(file, '.HEX'),
        directory: basename(dirname(file)),
        useCase: name[1],
        variant: name[2],
        kind: name[3] as MessageKind,
        octets: Uint8Array.from(Buffer.from(readFileSync(join(root, file), 'utf8').replace(/\s/g, ''), 'hex')),
      };
    });
}

/** The reference messages, in the order of their paths; read once. @throws Error where the material is not there */
export function referenceMessages(wanted: { kind?: MessageKind; useCase?: string; variant?: string } = {}): ReferenceMessage[] {
  messages ??= readMessages();
  return messages.filter(
    (message) =>
      (wanted.kind ?? message.kind) === message.kind &&
      (wanted.useCase ?? message.useCase) === message.useCase &&
      (wanted.variant ?? message.variant) === message.variant,
  );
}

/** The one reference message of that name. @throws Error where there is none */
export function referenceMessage(name: string): ReferenceMessage {
  const message = referenceMessages().find((candidate) => candidate.name === name || candidate.name === `${name}_GBCS`);
  if (message === undefined) throw new Error(`no reference message is called ${name}`);
  return message;
}

/**
 * Runs a suite of tests that need the reference material. Where it is not there, one line says so and the suite
 * counts as one skipped test; `register` is then not called.
 */
export function referenceSuite(name: string, register: (test: Test) => void): void {
  const test = suite(name);
  if (referenceMissing === undefined) register(test);
  else {
    console.log(`skipped: ${name} (${referenceMissing})`);
    test.skip();
  }
  test.run();
}
