import { type DuisOptions as DuisOptionsBy, duisTranslatorBy } from '../duis/translate-duis.js';
import type { WebKeys } from '../keys/web/web-keys.js';
import { createTranslator } from './translator.js';

/** Options of a translator, and bounds of the documents it is given */
export type DuisOptions = DuisOptionsBy<WebKeys>;

const translator = duisTranslatorBy(createTranslator);

/**
 * Translates the message that a DUIS document brings, by a translator or by options to make one with; see DuisTranslator.
 * @throws XmlInputError, DuisError, and what the translator throws
 */
export const translateDuis = translator.translateDuis;

/** As `translateDuis`, for key stores that answer later */
export const translateDuisAsync = translator.translateDuisAsync;
