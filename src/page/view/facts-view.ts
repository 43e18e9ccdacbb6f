import { hexNumber } from '../../../codecs/hex.js';
import { ALERT_NAMES } from '../../../mappings/enumerations/alert-codes.js';
import { deviceInWords } from './device-in-words.js';
import { escapeHtml } from './html.js';
import { headOfFields, type MessageHead } from './message-head.js';
import type { Notice, ShownDuis, ShownMessage } from './shown-message.js';
import { counted, outcomeInWords, requestInWords, timeInWords, timeOfDocument, verdictInWords } from './words.js';

/** One line that says in plain words what a message is: `Response of an electricity meter to 4.1.1 Read Instantaneous Import Registers, 29 March 2026 00:30 UTC, MAC valid` */
export function headline(message: ShownMessage): string {
  const { octets, fields, outcome, duis, lines } = message;
  const head = headOfFields(octets, fields);
  const parts: string[] = [];
  if (head !== undefined) parts.push(subject(head, message));
  else if (octets.length > 0) parts.push(`${counted(octets.length, 'octet')} that are no whole message`);
  else if (lines.length > 0) parts.push(`SMETS1 ${outcome?.kind ?? 'message'} ${requestWords(message)}`.trimEnd());
  else parts.push(duis === undefined ? 'Nothing that can be read as a message' : `DUIS ${documentKind(duis)}: ${documentTitle(duis)}`);
  const time = head?.time || timeOfDocument(lines);
  if (time) parts.push(timeInWords(time));
  if (outcome !== undefined) {
    parts.push(verdictInWords('MAC', outcome.mac), verdictInWords('signature', outcome.signature));
    if (outcome.encrypted) parts.push('protected');
  }
  return parts.filter((part) => part !== '').join(', ');
}

/** What a document without a message is: `service request`, `acknowledgement` */
export const documentKind = ({ kind }: ShownDuis): string => kind.replaceAll('-', ' ');

/** What it is about: `4.1.1 Read Instantaneous Import Registers`, `4.1.1, response code I0` */
export function documentTitle({ kind, element, facts }: ShownDuis): string {
  const { serviceReferenceVariant = '', responseCode } = facts;
  const named = kind === 'acknowledgement' ? serviceReferenceVariant : `${serviceReferenceVariant} ${requestInWords(element)}`.trim();
  return named + (responseCode === undefined ? '' : `, response code ${responseCode}`);
}

function subject(head: MessageHead, message: ShownMessage): string {
  const device = deviceInWords(head, message.octets);
  const named = head.title === '' ? head.useCase || `message code ${hexNumber(head.messageCode, 4)}` : `${head.useCase} ${head.title}`;
  if (head.kind === 'command') return `Command to ${device}: ${named}`;
  if (head.kind === 'response') return `Response of ${device} to ${requestWords(message) || named}`;
  const { alertCode } = message.outcome ?? {};
  return `Alert of ${device}: ${alertCode === undefined ? named : `${hexNumber(alertCode, 4)} ${ALERT_NAMES[alertCode] ?? ''}`.trimEnd()}`;
}

/** `4.1.1 Read Instantaneous Import Registers` */
function requestWords({ outcome, lines }: ShownMessage): string {
  const response = lines.find(({ name }) => name.endsWith('Rsp'));
  return [outcome?.serviceReferenceVariant ?? '', response === undefined ? '' : requestInWords(response.name)].filter(Boolean).join(' ');
}

/** What is known of a message, name by name, in HTML: a list of terms and descriptions */
export function factsView(message: ShownMessage): string {
  const facts = factsOf(message).filter(([, says]) => says !== undefined && says !== '');
  return `<dl>${facts.map(([name, says]) => `<div><dt>${name}</dt><dd>${escapeHtml(says as string)}</dd></div>`).join('')}</dl>`;
}

function* headFacts(head: MessageHead): Generator<readonly [string, string]> {
  yield [head.useCase === '' ? 'Title' : 'Use case', `${head.useCase} ${head.title}`.trim()];
  yield ['Message code', hexNumber(head.messageCode, 4)];
  yield ['Device', head.device];
  yield [head.kind === 'command' ? 'From' : 'For', head.party];
  yield ['Originator counter', head.originatorCounter];
}

function factsOf(message: ShownMessage): (readonly [name: string, says: string | undefined])[] {
  const { octets, fields, outcome, duis } = message;
  const head = headOfFields(octets, fields);
  return [
    ...(head === undefined ? [] : headFacts(head)),
    ['Supplementary remote party', outcome?.supplementaryRemotePartyId],
    ['Outcome', outcomeInWords(message.lines)],
    ['MAC', outcome && verdictInWords('MAC', outcome.mac).slice('MAC '.length)],
    ['Signature', outcome && verdictInWords('signature', outcome.signature).slice('signature '.length)],
    ['Protected', protection(message)],
    ['Length', octets.length === 0 ? '' : counted(octets.length, 'octet')],
    ...Object.entries(duis?.facts ?? {}).map(([name, says]) => [`DUIS ${requestInWords(name).toLowerCase()}`, String(says)] as const),
  ];
}

function protection({ fields, outcome }: ShownMessage): string {
  if (fields.some(({ decrypted }) => decrypted)) return 'decrypted';
  const [block] = outcome?.protectedBlocks ?? [];
  if (block === undefined) return '';
  return `closed: needs the key agreement private key of ${block.recipient} and certificate of ${block.originator}`;
}

/** Warnings and errors that are listed: of a long log there may be one for each entry */
const MOST = 100;

/** Warnings and errors of a message, the first ones where there are many, in HTML */
export function noticesView({ notices }: ShownMessage): string {
  const more = notices.length > MOST ? `<li>and ${counted(notices.length - MOST, 'more', 'more')}, marked at their octets</li>` : '';
  return notices.slice(0, MOST).map(noticeView).join('') + more;
}

/** One warning or error as what leads to its place, in HTML */
export function noticeView({ level, code, message, offset }: Notice, index: number): string {
  const place = offset === undefined ? '' : ` <small>offset ${hexNumber(offset, 4)}</small>`;
  return `<li class="${level}"><button type="button" data-notice="${index}"><b>${level === 'error' ? 'Error' : 'Warning'}</b> ${escapeHtml(message)} <code>${code}</code>${place}</button></li>`;
}
