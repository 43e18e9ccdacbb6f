import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { createTranslator, KeyDirectory, type Options, type Translation, type Translator } from '../../src/index.js';
import { type ReferenceMessage, referencePath } from './reference.js';
import { assertValid } from './schema.js';

let keys: KeyDirectory | undefined;

export function translatorOfReference(message: ReferenceMessage, options: Options = {}): Translator {
  keys ??= new KeyDirectory(referencePath('rtds', 'keystore'));
  return createTranslator({ keys, ...(message.variant === 'NA' ? {} : { serviceReferenceVariant: message.variant }), ...options });
}

/** The document of a reference message as xmlbuilder2 nodes. @throws Error where the reference material is not there */
export const documentOf = (message: ReferenceMessage): XMLBuilder => translatorOfReference(message, {}).toDocument(message.octets);

/** Translates a reference message with the test keys and validates the document. @throws Error where the reference material is not there */
export function translateReference(message: ReferenceMessage, options: Options = {}): Translation {
  const translation = translatorOfReference(message, options).translate(message.octets);
  assertValid(translation.xml, options.schemaVersion ?? '5.4');
  return translation;
}
