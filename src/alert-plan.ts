import { AlertHead } from '../codecs/alert-head.js';
import type { PayloadCursor } from '../codecs/payload-cursor.js';
import type { Encoding } from '../codecs/source.js';
import { type Criticality, criticalityOf } from '../mappings/enumerations/criticality.js';
import type { Alert } from '../mappings/vocabulary/alert.js';
import { compileAlert } from './alerts.js';
import type { CompiledAlert } from './compile/compiled-alert.js';
import type { CurrentMessage } from './current-message.js';
import { DEVICE_ALERT_MESSAGE, writeAlertContent } from './document/alert.js';
import { DLMS_FRAGMENTS, type FragmentTypes, GBZ_FRAGMENTS, openedFragmentsOf, writeFragments } from './document/fragments.js';
import type { MessagePlan } from './message-plan.js';
import { type ChosenVariant, checkVariant } from './service-request-variant.js';
import type { Writer } from './writer/writer.js';

/** First octet of the content by protocol: tag of a data notification, high octet of the GBZ profile, SEQUENCE */
const ENCODINGS: Readonly<Record<number, Encoding>> = { 15: 'DLMS COSEM', 1: 'GBZ', 48: 'ASN.1' };

interface Protocol {
  readonly alert: Alert;
  readonly compiled: CompiledAlert;
}

/** What reads and writes the alerts of one message code, in each protocol that carries them. */
export class AlertPlan implements MessagePlan {
  readonly kind = 'alert';
  readonly criticality: Criticality | undefined;
  readonly message = DEVICE_ALERT_MESSAGE;
  readonly #protocols: readonly Protocol[];
  readonly #head = new AlertHead();
  /** That of the message read last */
  #protocol: Protocol;

  /** @param alerts those with one message code; at least one */
  constructor(alerts: readonly Alert[]) {
    this.#protocols = alerts.map((alert) => ({ alert, compiled: compileAlert(alert) }));
    this.#protocol = this.#protocols[0];
    this.criticality = criticalityOf(alerts[0].messageCode);
  }

  get useCase(): string {
    return this.#protocol.alert.name;
  }

  get gas(): boolean {
    const { encoding, name } = this.#protocol.alert;
    return encoding === 'GBZ' || name.startsWith('GCS');
  }

  get fragments(): FragmentTypes {
    return this.#protocol.alert.encoding === 'GBZ' ? GBZ_FRAGMENTS : DLMS_FRAGMENTS;
  }

  /** No service request produces an alert: only one that is given stands in the header */
  variant(given: string | undefined): ChosenVariant | undefined {
    if (given === undefined) return undefined;
    checkVariant(given);
    return { variant: given };
  }

  read(c: PayloadCursor, current: CurrentMessage): void {
    const encoding = ENCODINGS[c.octets[c.at]];
    const [first] = this.#protocols;
    this.#protocol = this.#protocols.find(({ alert }) => alert.encoding === encoding) ?? first;
    this.#protocol.compiled.read(c, this.#head, current);
  }

  write(writer: Writer, current: CurrentMessage): void {
    const { timestamp, timestampAt } = this.#head;
    const { rows, placed } = this.#protocol.compiled;
    const told = current.warnings.length;
    if (timestamp === undefined) {
      const problem = 'the schema demands the time of an alert: the message is given as it is';
      current.warn('ALERT_WITHOUT_TIME', problem, 'DeviceAlertContent/Timestamp', timestampAt);
      writeFragments(writer, openedFragmentsOf(current, this.fragments));
      return;
    }
    const hasPayload = writeAlertContent(writer, this.#head, timestamp, rows, current);
    if (!hasPayload && placed.rows.length > 0 && current.warnings.length === told)
      current.warn('PAYLOAD_MISSING', 'the payload that the alert should have is not there', 'DeviceAlertContent/Payload', timestampAt);
  }
}
