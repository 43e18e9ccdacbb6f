import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import type { Criticality } from '../../mappings/enumerations/criticality.js';
import type { Writer } from '../writer/writer.js';
import type { CurrentMessage } from './current-message.js';
import type { FragmentTypes } from './fragments.js';
import type { DebugInfoOption } from './response-elements.js';
import type { ChosenVariant } from './service-request-variant.js';

/** All that is known of the messages of one message code, CRA flag and protocol before any message comes: what reads and what writes them. */
export interface MessagePlan {
  readonly kind: 'response' | 'alert';
  /** As GBCS names it */
  readonly useCase: string;
  /** What protects its messages; undefined where nothing says it */
  readonly criticality: Criticality | undefined;
  /** Gas use cases say more of their clock in the header's Timestamp */
  readonly gas: boolean;
  readonly fragments: FragmentTypes;
  /**
   * The service request variant of the header: the one given, else the one that the rules assume, if any.
   * @throws VariantError where the variant given does not exist
   */
  variant(given: string | undefined): ChosenVariant | undefined;
  /** Reads the payload and notes where everything stands. @throws DecodeError where the payload is not whole */
  read(c: PayloadCursor, current: CurrentMessage): void;
  /** Where the program stands that writes what the payload says; known once it is read */
  program(current: CurrentMessage): number;
  /** Writes what stands in the message element, with what the caller and the variant say of it */
  write(writer: Writer, current: CurrentMessage, chosen: ChosenVariant | undefined, debugInfo: DebugInfoOption): void;
}
