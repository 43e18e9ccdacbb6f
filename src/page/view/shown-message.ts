import type { DuisDocument, DuisFacts, DuisKind } from '../../duis/duis-document.js';
import type { InspectedField } from '../../inspect/inspected-field.js';
import type { Outcome } from '../../translation/translation.js';
import type { DocumentLine } from '../../writer/document-line.js';

/** Something that a reader of a message should know: an error that ended reading, or a warning */
export interface Notice {
  readonly level: 'error' | 'warning';
  /** Of the error or warning; see the tables of codes in the README */
  readonly code: string;
  readonly message: string;
  /** Path or element that it is about; may be empty */
  readonly context: string;
  /** Octet of the message, where there is one */
  readonly offset?: number;
}

/** What a DUIS document says around a message, or instead of one */
export interface ShownDuis {
  readonly kind: DuisKind;
  readonly element: string;
  readonly facts: DuisFacts;
  /** Elements and attributes by their names; none of a request, and none where a message is shown */
  readonly content?: DuisDocument['content'];
}

/** One message with all that is shown of it */
export interface ShownMessage {
  /** The octets, with plaintext where ciphertext stood that could be decrypted; none of a document without a message of a SMETS2+ device */
  readonly octets: Uint8Array;
  /** As `inspect` gives them; their octets one after the other are those above */
  readonly fields: readonly InspectedField[];
  /** The MMC document; none where there is none */
  readonly lines: readonly DocumentLine[];
  /** Why there is no document */
  readonly withoutDocument?: string;
  /** Whether it is a command, which has no document for a good reason */
  readonly isCommand: boolean;
  readonly outcome?: Outcome;
  readonly duis?: ShownDuis;
  /** Errors first */
  readonly notices: readonly Notice[];
}
