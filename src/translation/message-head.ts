import { readWholeMessage } from '../../codecs/envelope/envelope.js';
import { euiText } from '../../codecs/envelope/eui.js';
import { ABSENT } from '../../codecs/slots.js';
import { dateTimeText } from '../../codecs/time/date-time.js';
import { CurrentMessage } from './current-message.js';
import { planOf } from './message-plans.js';

/** What a message says of itself without its payload being decrypted or translated */
export interface MessageHead {
  /** EUI-64 of the device, as in documents */
  readonly device: string;
  /** As GBCS names it */
  readonly useCase: string;
  readonly kind: 'response' | 'alert';
  /** Time in the grouping header, else an alert's own, UTC; undefined where there is neither */
  readonly time?: string | undefined;
  /** Of an alert: 0 to FFFF */
  readonly alertCode?: number | undefined;
}

// Read and used up before anything else is read
const current = new CurrentMessage();

/**
 * Reads the head of a message; of an alert its code and time too.
 * @throws DecodeError, UnknownMessageCodeError, NotAResponseError
 */
export function headOf(octets: Uint8Array): MessageHead {
  current.start(octets);
  const { envelope, cursor, head } = current;
  readWholeMessage(octets, envelope);
  const plan = planOf(current);
  const { kind, useCase } = plan;
  const inHeader = envelope.dateTimeAt === ABSENT ? undefined : dateTimeText(octets, envelope.dateTimeAt);
  if (kind === 'alert') {
    cursor.start(octets, envelope.contentAt, envelope.contentEnd, current.open);
    plan.read(cursor, current);
  }
  return {
    device: euiText(octets, envelope.originatorAt),
    useCase,
    kind,
    time: inHeader ?? (kind === 'alert' ? head.timestamp : undefined),
    alertCode: kind === 'alert' ? head.code : undefined,
  };
}
