import { counterText } from '../../../codecs/envelope/counters.js';
import { CraFlag, Envelope, readEnvelope } from '../../../codecs/envelope/envelope.js';
import { euiText } from '../../../codecs/envelope/eui.js';
import { ABSENT } from '../../../codecs/slots.js';
import { dateTimeText } from '../../../codecs/time/date-time.js';
import { ALERT_TITLES } from '../../../mappings/enumerations/alert-titles.js';
import { USE_CASE_TITLES } from '../../../mappings/enumerations/use-case-titles.js';
import type { InspectedField } from '../../inspect/inspected-field.js';
import { alertsOf } from '../../translation/alerts.js';
import { responseUseCase } from '../../translation/use-cases.js';

export type HeadKind = 'command' | 'response' | 'alert';

/** What the grouping header of a message says, in words */
export interface MessageHead {
  readonly kind: HeadKind;
  readonly messageCode: number;
  /** `ECS17b`; empty where the message code belongs to none */
  readonly useCase: string;
  /** `Read ESME Energy Registers (Import Energy)`; empty where none is known */
  readonly title: string;
  /** EUI-64 of the device: of a response or alert the originator, of a command the recipient */
  readonly device: string;
  /** EUI-64 of the other party */
  readonly party: string;
  readonly originatorCounter: string;
  /** `2026-03-29T00:30:00.00Z`; empty where the header has no date-time */
  readonly time: string;
  /** First octet of the content: it tells the encoding; undefined where the message ends before */
  readonly contentAt: number | undefined;
}

/** Where the parts of the grouping header stand */
interface HeadPlaces {
  readonly craFlag: number;
  readonly messageCode: number;
  readonly originatorCounterAt: number;
  readonly originatorAt: number;
  readonly recipientAt: number;
  readonly dateTimeAt: number;
  readonly contentAt: number | undefined;
}

const KINDS: Readonly<Record<number, HeadKind>> = {
  [CraFlag.command]: 'command',
  [CraFlag.response]: 'response',
  [CraFlag.alert]: 'alert',
};

const envelope = new Envelope();

/** The head of a message; its content is not read. @throws DecodeError where its envelope can't be read */
export const headOfOctets = (octets: Uint8Array): MessageHead => headAt(octets, readEnvelope(octets, envelope));

/** The head of a message that may be broken, from those of its fields that could be read; undefined where the header is not whole */
export function headOfFields(octets: Uint8Array, fields: readonly InspectedField[]): MessageHead | undefined {
  const at = (name: string): number => fields.find(({ path }) => path === `grouping header / ${name}`)?.offset ?? ABSENT;
  const codeAt = at('message code');
  if (codeAt === ABSENT) return undefined;
  const contentLength = fields.find(({ path }) => path === 'content / length');
  return headAt(octets, {
    craFlag: octets[at('CRA flag')] ?? 0,
    messageCode: ((octets[codeAt] ?? 0) << 8) | (octets[codeAt + 1] ?? 0),
    originatorCounterAt: at('originator counter'),
    originatorAt: at('originator system title'),
    recipientAt: at('recipient system title'),
    dateTimeAt: at('date-time'),
    contentAt: contentLength && contentLength.offset + contentLength.octets.length,
  });
}

function headAt(octets: Uint8Array, places: HeadPlaces): MessageHead {
  const { messageCode, dateTimeAt, originatorAt, recipientAt, contentAt } = places;
  const kind = KINDS[places.craFlag] ?? 'command';
  const titled = USE_CASE_TITLES[messageCode] ?? '';
  const space = titled.indexOf(' ');
  const alertTitle = ALERT_TITLES[messageCode];
  // an alert of no use case goes by its title: what the mappings call it is no name of GBCS
  const known = alertTitle !== undefined ? '' : (responseUseCase(messageCode)?.name ?? alertsOf(messageCode)[0]?.name ?? '');
  const [originator, recipient] = [euiText(octets, originatorAt), euiText(octets, recipientAt)];
  return {
    kind,
    messageCode,
    useCase: space < 0 ? known : titled.slice(0, space),
    title: space < 0 ? (alertTitle ?? '') : titled.slice(space + 1),
    device: kind === 'command' ? recipient : originator,
    party: kind === 'command' ? originator : recipient,
    originatorCounter: counterText(octets, places.originatorCounterAt),
    time: dateTimeAt === ABSENT ? '' : (dateTimeText(octets, dateTimeAt) ?? ''),
    contentAt,
  };
}
