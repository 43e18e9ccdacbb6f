import { base64Text } from '../../../codecs/base64.js';
import { InputError } from '../../given/errors.js';
import { octetsOfBase64 } from '../../given/octets-of-text.js';

/** A message as a link has it, with the service request variant where one is known */
export interface LinkedMessage {
  readonly octets: Uint8Array;
  readonly serviceReferenceVariant?: string;
}

/** Streams that change octets, which browsers and Node have alike */
interface OctetTransform {
  readonly readable: unknown;
  readonly writable: { getWriter(): { write(octets: Uint8Array): Promise<void>; close(): Promise<void> } };
}
interface Globals {
  CompressionStream: new (format: 'deflate-raw') => OctetTransform;
  DecompressionStream: new (format: 'deflate-raw') => OctetTransform;
  Response: new (body: unknown) => { readonly body: { getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }> } } };
}
const { CompressionStream, DecompressionStream, Response } = globalThis as unknown as Globals;

/** Characters that a link may have after its `#`: what mail and chat programs still take whole, and about 12,000 octets */
export const LINK_LIMIT = 16_000;

/** Octets that a message in a link may have, so that a few characters do not become any amount of memory */
const MOST_OCTETS = 1 << 20;

/**
 * What stands after the `#` of a link that has a message: `m=` and its octets in base64url, or `z=` where they are compressed (raw deflate)
 * since that is shorter; then `&v=` and the service request variant. A message stands in it as it came: without what was decrypted, and without keys.
 * @throws InputError for a message that a link has no room for
 */
export async function linkForm({ octets, serviceReferenceVariant }: LinkedMessage): Promise<string> {
  const compressed = await through(new CompressionStream('deflate-raw'), octets);
  const message = compressed.length < octets.length ? `z=${base64Url(compressed)}` : `m=${base64Url(octets)}`;
  const form = serviceReferenceVariant === undefined ? message : `${message}&v=${serviceReferenceVariant}`;
  if (form.length <= LINK_LIMIT) return form;
  throw new InputError(
    `a link has room for ${LINK_LIMIT} characters, and this message takes ${form.length}: give it as a file, or its report`,
  );
}

const FORM = /^#?([mz])=([A-Za-z0-9_-]+)(?:&v=(\d+(?:\.\d+){1,2}))?$/;

/**
 * The message of a link.
 * @param fragment of the address, with or without its `#`
 * @returns undefined where it has none
 * @throws InputError for one that is cut or spoilt
 */
export async function messageOfLink(fragment: string): Promise<LinkedMessage | undefined> {
  if (!/^#?[mz]=/.test(fragment)) return undefined;
  const [, how, text, variant] = FORM.exec(fragment) ?? [];
  if (text === undefined) throw spoilt();
  const octets = octetsOfBase64(text);
  if (octets === undefined) throw spoilt();
  const message = how === 'm' ? octets : await inflated(octets);
  return variant === undefined ? { octets: message } : { octets: message, serviceReferenceVariant: variant };
}

const spoilt = (): InputError => new InputError('the link has a message that is cut or spoilt: ask for it again, or for the file');

async function inflated(octets: Uint8Array): Promise<Uint8Array> {
  try {
    return await through(new DecompressionStream('deflate-raw'), octets);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw spoilt();
  }
}

async function through({ readable, writable }: OctetTransform, octets: Uint8Array): Promise<Uint8Array> {
  const writer = writable.getWriter();
  // what goes wrong in writing goes wrong in reading too, which tells it
  writer.write(octets).catch(() => {});
  writer.close().catch(() => {});
  const reader = new Response(readable).body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (part.value === undefined) continue;
    parts.push(part.value);
    length += part.value.length;
    if (length > MOST_OCTETS) throw new InputError(`the message of the link has more than ${MOST_OCTETS} octets`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const base64Url = (octets: Uint8Array): string => base64Text(octets).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
