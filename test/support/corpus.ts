import type { Translation } from '../../src/index.js';
import { createTranslator, KeyDirectory, type Options } from '../../src/index.js';
import { type ReferenceMessage, referencePath } from './reference.js';
import { assertValid } from './schema.js';

let keys: KeyDirectory | undefined;

/** Translates a reference message with the test keys and validates the document. @throws Error where the reference material is not there */
export function translateReference(message: ReferenceMessage, options: Options = {}): Translation {
  keys ??= new KeyDirectory(referencePath('rtds', 'keystore'));
  const translation = createTranslator({
    keys,
    ...(message.variant === 'NA' ? {} : { serviceReferenceVariant: message.variant }),
    ...options,
  }).translate(message.octets);
  assertValid(translation.xml, options.schemaVersion ?? '5.4');
  return translation;
}
