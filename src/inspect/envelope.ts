import { counterText } from '../../codecs/envelope/counters.js';
import { CraFlag } from '../../codecs/envelope/envelope.js';
import { euiText } from '../../codecs/envelope/eui.js';
import { hexNumber } from '../../codecs/hex.js';
import type { NamedField } from '../../codecs/layout.js';
import { ALERT_TITLES } from '../../mappings/enumerations/alert-titles.js';
import { USE_CASE_TITLES } from '../../mappings/enumerations/use-case-titles.js';
import { alertsOf } from '../translation/alerts.js';
import { responseUseCase } from '../translation/use-cases.js';
import type { Inspection } from './inspection.js';
import { dateTimeWords, octetCount } from './values-in-words.js';

/** What a field's octets say */
type Words = (octets: Uint8Array, field: NamedField) => string;

const constant =
  (text: string): Words =>
  () =>
    text;
const length: Words = (_, { value }) => octetCount(Number(value));
const eui: Words = (octets, { at }) => euiText(octets, at);
const counter: Words = (octets, { at }) => counterText(octets, at);

const CRA_FLAGS: Readonly<Record<number, string>> = {
  [CraFlag.command]: 'command',
  [CraFlag.response]: 'response',
  [CraFlag.alert]: 'alert',
};

/** Code and title of the use case, or of the alert; the name alone where neither has a title */
function messageCodeText(code: number): string {
  const title = USE_CASE_TITLES[code] ?? ALERT_TITLES[code] ?? responseUseCase(code)?.name ?? alertsOf(code)[0]?.name;
  return `${hexNumber(code, 4)} ${title ?? 'belongs to no known use case'}`;
}

type FieldWords = Readonly<Record<string, readonly [name: string, words: Words]>>;

/** By the names of the layouts */
const MAC_HEADER: FieldWords = {
  tag: ['tag', constant('general-ciphering')],
  transactionIdentifierLength: ['transaction identifier / length', length],
  originatorSystemTitleLength: ['originator system title / length', length],
  recipientSystemTitleLength: ['recipient system title / length', length],
  dateTimeLength: ['date-time / length', length],
  otherInformationLength: ['other information / length', length],
  keyInformation: ['key information', constant('none')],
  length: ['length', length],
  securityControl: ['security control', constant('authenticated, suite 1')],
  invocationCounter: ['invocation counter', (_, { value }) => String(value)],
};

const GROUPING_HEADER: FieldWords = {
  tag: ['tag', constant('general-signing')],
  transactionIdentifierLength: ['transaction identifier / length', length],
  craFlag: ['CRA flag', (_, { value }) => CRA_FLAGS[Number(value)] ?? ''],
  originatorCounter: ['originator counter', counter],
  originatorSystemTitleLength: ['originator system title / length', length],
  originatorSystemTitle: ['originator system title', eui],
  recipientSystemTitleLength: ['recipient system title / length', length],
  recipientSystemTitle: ['recipient system title', eui],
  dateTimeLength: ['date-time / length', length],
  dateTime: ['date-time', (octets, { at }) => dateTimeWords(octets, at)],
  otherInformationLength: ['other information / length', length],
  messageCode: ['message code', (_, { value }) => messageCodeText(Number(value))],
  supplementaryRemoteParty: ['supplementary remote party', eui],
  supplementaryRemotePartyCounter: ['supplementary remote party counter', counter],
  supplementaryOriginatorCounter: ['supplementary originator counter', counter],
  keyAgreementCertificate: ['key agreement certificate', (_, { at, end }) => octetCount(end - at)],
};

const PARTS: Readonly<Record<string, readonly [name: string, fields: FieldWords]>> = {
  macHeader: ['MAC header', MAC_HEADER],
  groupingHeader: ['grouping header', GROUPING_HEADER],
};

/** Shows the fields of MAC header and grouping header among those of a layout */
export function inspectHeaders(inspection: Inspection, fields: readonly NamedField[]): void {
  for (const [part, [name, words]] of Object.entries(PARTS)) {
    const own = fields.filter(({ path }) => path[0] === part);
    if (own.length > 0) inspection.part(name, '', () => inspectFields(inspection, own, words));
  }
}

function inspectFields(inspection: Inspection, fields: readonly NamedField[], words: FieldWords): void {
  for (const field of fields) {
    const [, own = ''] = field.path;
    const [name, text] = words[own] ?? [own, constant('')];
    // an absent date-time has no octets, and its length says so
    if (field.end > field.at) inspection.field(name, field.at, field.end, text(inspection.octets, field));
  }
}
