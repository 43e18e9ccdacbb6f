import { AUTHENTICATION_TAG, SECURITY_HEADER } from '../codecs/payload-cursor.js';
import { InputError } from './errors.js';
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

/** Fragments of these types are protected blocks, whether encrypted or given back decrypted */
const PROTECTED: ReadonlySet<string> = new Set(['dlms', 'zigbeeCiphered']);

/** Whether a fragment is a protected block, encrypted or given back decrypted */
export const isProtected = ({ type }: Fragment): boolean => PROTECTED.has(type);

const withOctets = (fragment: Fragment): GivenFragment => {
  const { contents } = fragment;
  return { ...fragment, contents: typeof contents === 'string' ? Buffer.from(contents, 'base64') : contents };
};

/**
 * Puts a message together from its fragments, with the plaintext of each decrypted one where its ciphertext stood.
 * @throws InputError where there is none, or their `sequence` is not 0, 1, 2, …
 */
export function messageOfFragments(fragments: readonly Fragment[]): FragmentMessage {
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
  return { octets: Buffer.concat(parts, length), fragments: ordered, closed, opened };
}
