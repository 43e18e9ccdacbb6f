import * as assert from 'uvu/assert';
import { createTranslator, KeyDirectory, type Translator } from '../../src/index.js';
import { referencePath, referenceSuite } from '../support/reference.js';
import { firstDifference } from './compare-documents.js';
import { corpusTranslations, type ExpectedTranslation, variantTranslations } from './expected-translations.js';

/** How many differences of one test are named; the count is of all */
const SHOWN = 20;

/** What is wrong with the translation of one message; undefined where nothing is */
function difference(translator: Translator, { name, variant, altered, message, xml }: ExpectedTranslation): string | undefined {
  const subject = altered === undefined ? name : `${name} (${altered})`;
  try {
    const translated = translator.translate(message, variant === undefined ? {} : { serviceReferenceVariant: variant });
    const different = firstDifference(translated.xml, xml);
    return different && `${subject}\n      ${different.path}\n      got ${different.got}, expected ${different.expected}`;
  } catch (error) {
    return `${subject}\n      got ${(error as Error).message}, expected a document`;
  }
}

function assertAll(expected: readonly ExpectedTranslation[]): void {
  const translator = createTranslator({ keys: new KeyDirectory(referencePath('rtds', 'keystore')) });
  const differences = expected.map((one) => difference(translator, one)).filter((text) => text !== undefined);
  const shown = differences.slice(0, SHOWN).join('\n    ');
  assert.is(differences.length, 0, `${differences.length} of ${expected.length} translations differ:\n    ${shown}`);
}

referenceSuite('conformance', (test) => {
  test('every reference response and alert gives the document expected of it', () => assertAll(corpusTranslations()));

  test('every altered message gives the document expected of it', () => assertAll(variantTranslations()));
});
