import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { referenceMessages, referencePath } from '../support/reference.js';

/** A message with the document that its translation must be */
export interface ExpectedTranslation {
  readonly name: string;
  /** Service request variant to pass; none for alerts */
  readonly variant: string | undefined;
  /** What was altered of the reference message that the name begins with */
  readonly altered: string | undefined;
  readonly message: Uint8Array | string;
  readonly xml: string;
}

/** The reference responses and alerts. @throws Error where the reference material is not there */
export function corpusTranslations(): ExpectedTranslation[] {
  return referenceMessages()
    .filter(({ kind }) => kind === 'RESPONSE' || kind === 'ALERT')
    .map(({ name, kind, variant, octets }) => ({
      name,
      variant: kind === 'ALERT' || variant === 'NA' ? undefined : variant,
      altered: undefined,
      message: octets,
      xml: readFileSync(referencePath('conformance', 'corpus', `${name.replace(/_GBCS$/, '')}.xml`), 'utf8'),
    }));
}

/** One line of the altered messages */
interface Variant {
  readonly name: string;
  readonly srv: string | null;
  readonly what: string;
  readonly hex: string;
  readonly xml: string;
}

/** Reference messages altered in one value each. @throws Error where the reference material is not there */
export function variantTranslations(): ExpectedTranslation[] {
  const lines = gunzipSync(readFileSync(referencePath('conformance', 'variants.ndjson.gz')))
    .toString()
    .split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const { name, srv, what, hex, xml } = JSON.parse(line) as Variant;
      return { name, variant: srv ?? undefined, altered: what, message: hex, xml };
    });
}
