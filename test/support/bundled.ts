import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KeyDirectory } from '../../src/index.js';

const fixtures = new URL('../../fixtures/', import.meta.url);

/** Names of all bundled messages */
export const BUNDLED: readonly string[] = readdirSync(new URL('messages', fixtures))
  .filter((file) => file.endsWith('.b64'))
  .map((file) => file.slice(0, -'.b64'.length))
  .sort();

/** A bundled message in base64 */
export const bundledMessage = (name: string): string => readFileSync(new URL(`messages/${name}.b64`, fixtures), 'utf8').trim();

/** The octets of a bundled message, a copy for the test to change */
export const bundledOctets = (name: string): Uint8Array => Uint8Array.from(Buffer.from(bundledMessage(name), 'base64'));

/** The keys of the invented parties that the bundled messages are for */
export const bundledKeys = (): KeyDirectory => new KeyDirectory(fileURLToPath(new URL('keys', fixtures)));

/** Bundled messages with protected blocks, DLMS COSEM and GBZ */
export const PROTECTED = [
  'ECS17b-import-registers-protected',
  'ECS22b-active-import-profile-protected',
  'GCS13a-consumption-register-protected',
];
/** A plain response with a MAC, and a signed one */
export const PLAIN = 'ECS17a-export-registers-one-failed';
export const SIGNED = 'ECS01a-tariff-update-partly-refused';
