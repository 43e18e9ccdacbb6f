import { joined } from '../../codecs/octet-text.js';
import { AUTHENTICATION_TAG, SECURITY_HEADER } from '../../codecs/payload-cursor.js';
import { InputError } from '../given/errors.js';
import { requireObject, requireOctetsOrText, typeName } from '../given/given.js';
import { octetsOfBase64 } from '../given/octets-of-text.js';
import type { Fragment } from './translation.js';

/** First octet of a protected block */
const AUTHENTICATED_AND_ENCRYPTED = 0x31;

/** A fragment with its contents as octets */
export interface GivenFragment extends Fragment {
  readonly contents: Uint8Array;
}

/** A message put together again from its fragments. */
export interface FragmentMessage {
  readonly octets: Uint8Array;
  /** As they were given, in order */
  readonly fragments: readonly GivenFragment[];
  /** First octets of the protected blocks that still hold ciphertext */
  readonly closed: ReadonlySet<number>;
  /** Whether plaintext stands anywhere where ciphertext stood: MAC and signature are not over these octets */
  readonly opened: boolean;
}

const TYPES: ReadonlySet<string> = new Set<Fragment['type']>(['gbcs', 'dlms', 'zigbeePlain', 'zigbeeCiphered']);

/** Whether a fragment is a protected block, encrypted or given back decrypted */
export const isProtected = ({ type }: Fragment): boolean => type === 'dlms' || type === 'zigbeeCiphered';

function withOctets(fragment: Fragment): GivenFragment {
  requireObject(fragment, 'a fragment');
  const { format, sequence, type, contents } = fragment;
  if (!Number.isSafeInteger(sequence)) throw new InputError(`the sequence of a fragment is a whole number, and not ${typeName(sequence)}`);
  if (format !== 'plain' && format !== 'encrypted') throw new InputError(`the format of fragment ${sequence} is plain or encrypted`);
  if (!TYPES.has(type)) throw new InputError(`the type of fragment ${sequence} is one of ${[...TYPES].join(', ')}`);
  requireOctetsOrText(contents, `what fragment ${sequence} contains`);
  return { ...fragment, contents: typeof contents === 'string' ? base64Contents(contents, sequence) : contents };
}

function base64Contents(text: string, sequence: number): Uint8Array {
  const octets = octetsOfBase64(text);
  if (octets === undefined) throw new InputError(`what fragment ${sequence} contains is no base64`);
  return octets;
}

/**
 * Puts a message together from its fragments, with the plaintext of each decrypted one where its ciphertext stood.
 * @throws InputError where there is none, one is no fragment, or their `sequence` is not 0, 1, 2, …
 */
export function messageOfFragments(fragments: readonly Fragment[]): FragmentMessage {
  if (!Array.isArray(fragments)) throw new InputError(`fragments are an array, and not ${typeName(fragments)}`);
  if (fragments.length === 0) throw new InputError('no fragments: give those of one message, all of them');
  const ordered = fragments.map(withOctets).sort((a, b) => a.sequence - b.sequence);
  const closed = new Set<number>();
  const parts: Uint8Array[] = [];
  let length = 0;
  let opened = false;
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  ordered.forEach((fragment, i) => {
    if (fragment.sequence !== i) throw new InputError(`fragment with sequence ${i} is missing or given twice`);
    if (fragment.format === 'encrypted') closed.add(length);
    if (fragment.format === 'plain' && isProtected(fragment)) {
      opened = true;
      add(Uint8Array.of(AUTHENTICATED_AND_ENCRYPTED, ...new Uint8Array(SECURITY_HEADER - 1)));
      add(fragment.contents);
      add(new Uint8Array(AUTHENTICATION_TAG));
    } else add(fragment.contents);
  });
  return { octets: joined(parts), fragments: ordered, closed, opened };
}
