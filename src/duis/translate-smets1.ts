import type { Translation, Warning } from '../translation/translation.js';
import { UnverifiedError } from '../translation/verification.js';
import { compareFacts } from './compare.js';
import type { DuisFacts, Smets1Document } from './duis-document.js';
import type { Checks } from './message-translator.js';
import type { Smets1LeftOut } from './smets1-element.js';
import { partsOf } from './smets1-header.js';

/** A SMETS1 response or alert in MMC form. It was no GBCS message, so that it has a message code only where the S1SP gave it one. */
export interface Smets1Translation extends Omit<Translation, 'messageCode'> {
  readonly messageCode?: number;
  readonly useCase: 'SMETS1';
}

const XML_SIGNATURE = 'a SMETS1 document has an XML signature, which is not checked here but by whoever receives the document';

/**
 * Takes a SMETS1 document over as a translation, its header compared with the envelope as that of any message is.
 * @throws UnverifiedError where a MAC or signature is required
 */
export function translateSmets1(document: Smets1Document, facts: DuisFacts, { verify, require }: Checks = {}): Smets1Translation {
  const { xml, kind, header, alertCode, leftOut } = document;
  if (require?.mac || require?.signature) throw new UnverifiedError('signature', 'unchecked', XML_SIGNATURE);
  const { messageCode, serviceReferenceVariant = facts.serviceReferenceVariant, ...parties } = partsOf(header);
  const message = { kind, ...parties, ...(alertCode === undefined ? {} : { alertCode }) };
  return {
    xml,
    useCase: 'SMETS1',
    ...(messageCode === undefined ? {} : { messageCode }),
    ...(serviceReferenceVariant === undefined ? {} : { serviceReferenceVariant }),
    ...message,
    encrypted: false,
    protectedBlocks: [],
    fragments: [],
    warnings: [...(verify?.mac || verify?.signature ? [NOT_CHECKED] : []), ...leftOut.map(notTaken), ...compareFacts(facts, message)],
    mac: 'absent',
    signature: 'unchecked',
  };
}

const NOT_CHECKED: Warning = { code: 'XML_SIGNATURE', message: `the signature is unchecked: ${XML_SIGNATURE}`, context: 'signature' };

function notTaken({ path, reason }: Smets1LeftOut): Warning {
  return { code: 'SMETS1_LEFT_OUT', message: `${path} has no place in the MMC schema and is left out: ${reason}`, context: path };
}
