import { type DuisOptions as DuisOptionsBy, duisTranslatorBy } from '../duis/translate-duis.js';
import type { KeySource } from '../keys/node/key-store.js';
import { createTranslator } from './translator.js';

/** Options of a translator, with keys that come from a key store of Node.js, and bounds of the documents it is given */
export type DuisOptions = DuisOptionsBy<KeySource>;

export const { translateDuis, translateDuisAsync } = duisTranslatorBy(createTranslator);
