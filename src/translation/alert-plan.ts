import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import type { Encoding } from '../../codecs/source.js';
import { type Criticality, criticalityOf } from '../../mappings/enumerations/criticality.js';
import { isGas } from '../../mappings/enumerations/gas.js';
import type { Alert } from '../../mappings/vocabulary/alert.js';
import { type CompiledAlert, compileAlert } from '../compile/compile-alert.js';
import type { CompiledRows } from '../compile/compiled.js';
import type { Writer } from '../writer/writer.js';
import { writeAlertContent } from './alert-content.js';
import { alertEncoding } from './alert-encoding.js';
import type { CurrentMessage } from './current-message.js';
import { DLMS_FRAGMENTS, type FragmentTypes, GBZ_FRAGMENTS, openedFragmentsOf, writeFragments } from './fragments.js';
import type { MessagePlan } from './message-plan.js';
import { type ChosenVariant, checkVariant, chosenVariant } from './service-request-variant.js';

/** What reads and writes the alerts of one message code in one protocol, for the whole process. */
export class AlertPlan implements MessagePlan {
  readonly kind = 'alert';
  readonly criticality: Criticality | undefined;
  readonly useCase: string;
  readonly gas: boolean;
  readonly fragments: FragmentTypes;
  readonly #encoding: Encoding;
  readonly #own: CompiledRows;
  readonly #read: CompiledAlert['read'];

  constructor(alert: Alert) {
    const { name, encoding, messageCode } = alert;
    // of one shape for all plans, whatever compiled them
    const { own, read } = compileAlert(alert);
    this.#own = own;
    this.#read = read;
    this.#encoding = encoding;
    this.useCase = name;
    this.criticality = criticalityOf(messageCode);
    this.gas = isGas(encoding, messageCode);
    this.fragments = encoding === 'GBZ' ? GBZ_FRAGMENTS : DLMS_FRAGMENTS;
  }

  /** Whether a content that begins with this octet is in its protocol */
  reads(firstOctet: number | undefined): boolean {
    return alertEncoding(firstOctet) === this.#encoding;
  }

  /** No service request produces an alert: only one that is given stands in the header */
  variant(given: string | undefined): ChosenVariant | undefined {
    if (given === undefined) return undefined;
    checkVariant(given);
    return chosenVariant(given);
  }

  read(c: PayloadCursor, current: CurrentMessage): void {
    current.payload = this.#read(c, current);
  }

  program({ payload = this.#own }: CurrentMessage): number {
    return payload.program;
  }

  write(writer: Writer, current: CurrentMessage): void {
    const { timestamp, timestampAt } = current.head;
    const told = current.warnings.length;
    if (timestamp === undefined) {
      const problem = 'the schema demands the time of an alert: the message is given as it is';
      current.warn('ALERT_WITHOUT_TIME', problem, 'DeviceAlertContent/Timestamp', timestampAt);
      writeFragments(writer, openedFragmentsOf(current, this.fragments));
      return;
    }
    const payload = current.payload ?? this.#own;
    const hasPayload = writeAlertContent(writer, current, timestamp, payload);
    if (!hasPayload && payload.rows.length > 0 && current.warnings.length === told)
      current.warn('PAYLOAD_MISSING', 'the payload that the alert should have is not there', 'DeviceAlertContent/Payload', timestampAt);
  }
}
