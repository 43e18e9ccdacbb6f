import { ALERTS } from '../../mappings/alerts/index.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import { RESPONSES } from '../../mappings/index.js';
import type { Alert } from '../../mappings/vocabulary/alert.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';
import { partyKeys } from '../support/party-keys.js';
import { type Random, seededRandom } from '../support/random.js';
import { saysWhether } from './every/der-draft.js';
import type { Draft } from './every/draft.js';
import { type Outcome, PayloadDrafts } from './every/payload-drafts.js';
import { Search } from './every/search.js';
import { SENSITIVE_GBZ } from './every/statuses.js';
import { communicationsHub, electricityMeter, gasMeter, type Party, supplier } from './keys.js';
import { blockAgreement, encodeMessage, type Message, parametersOf } from './message.js';
import { protectedBlock } from './protection.js';

/** A message of our own with values in all that its use case can output */
export interface PopulatedMessage {
  /** As GBCS names the use case; for an alert the name of its mapping */
  readonly useCase: string;
  readonly kind: 'response' | 'alert';
  /** `success`, `one failed` or `failed`, and `encrypted` where GBZ components are; for an alert its code */
  readonly variant: string;
  readonly octets: Uint8Array;
  /** The same message with other plaintext in its protected blocks, each encrypted again; as it is without `alter` */
  encode(alter?: (plaintext: Uint8Array) => Uint8Array): Uint8Array;
}

/** Where the message comes from, by what encodes it */
const originatorOf = (encoding: UseCase['encoding'], name: string): Party =>
  name.startsWith('CCS') ? communicationsHub : encoding === 'GBZ' || name.startsWith('GCS') ? gasMeter : electricityMeter;

/** The time in the grouping header of messages of gas: 2023-11-14T00:00:00Z */
const HEADER_TIME = Uint8Array.of(0x07, 0xe7, 0x0b, 0x0e, 0xff, 0x00, 0x00, 0x00, 0x00, 0x80, 0x00, 0x00);

class Population {
  readonly messages: PopulatedMessage[] = [];
  readonly #random: Random;
  readonly #search = new Search(partyKeys);
  #counter = 1000n;

  constructor(
    seed: number,
    private readonly security: Message['security'],
  ) {
    this.#random = seededRandom(seed);
  }

  addResponse(useCase: UseCase, outcome: Outcome, encrypted: boolean): void {
    const originator = originatorOf(useCase.encoding, useCase.name);
    for (const messageCode of useCase.messageCodes) {
      const frame = this.#frame(originator, 2, messageCode);
      const draft = new PayloadDrafts(this.#random, parametersOf(frame)).response(useCase, outcome, encrypted);
      this.#add(useCase.name, 'response', encrypted ? `${outcome}, encrypted` : outcome, frame, draft);
    }
  }

  addAlert(alert: Alert, shape: Alert, alertCode: number, encrypted: boolean): void {
    const frame = this.#frame(originatorOf(alert.encoding, shape.name), 3, alert.messageCode);
    const draft = new PayloadDrafts(this.#random, parametersOf(frame)).alert(shape, alertCode, encrypted);
    const code = alertCode.toString(16).toUpperCase();
    this.#add(alert.name, 'alert', encrypted ? `${code}, encrypted` : code, frame, draft);
  }

  #frame(originator: Party, craFlag: 2 | 3, messageCode: number): Omit<Message, 'payload'> {
    const security = this.security ?? (craFlag === 3 ? 'signature' : 'mac');
    const dateTime = originator === gasMeter && craFlag === 2 ? { dateTime: HEADER_TIME } : {};
    return { craFlag, originator, recipient: supplier, originatorCounter: this.#counter++, messageCode, security, ...dateTime };
  }

  #add(useCase: string, kind: PopulatedMessage['kind'], variant: string, frame: Omit<Message, 'payload'>, draft: Draft): void {
    const agreement = blockAgreement(frame);
    const encode = (alter = (plaintext: Uint8Array) => plaintext, security = frame.security): Uint8Array => {
      const seal = (plaintext: Uint8Array): Uint8Array => protectedBlock(agreement, alter(plaintext));
      return encodeMessage({ ...frame, ...(security === undefined ? {} : { security }), payload: draft.encode({ seal, position: 0 }) });
    };
    this.#fill(`${useCase} ${frame.messageCode} ${kind === 'alert' ? variant : ''}`, draft, () => encode(undefined, 'none'));
    this.messages.push({ useCase, kind, variant, octets: encode(), encode: (alter) => encode(alter) });
  }

  /** A message of the same use case has the same values, those that failed apart */
  #fill(name: string, draft: Draft, encode: () => Uint8Array): void {
    const known = this.#found.get(name);
    if (known?.length === draft.choices.length && draft.choices.every(({ count }, i) => known[i] < count)) {
      for (const [i, choice] of draft.choices.entries()) choice.chosen = known[i];
      return;
    }
    this.#search.fill(draft, encode);
    this.#found.set(
      name,
      draft.choices.map(({ chosen }) => chosen),
    );
  }

  /** The choices made for each use case */
  readonly #found = new Map<string, readonly number[]>();
}

/** In ASN.1 there is one outcome, or none is told */
function outcomesOf(useCase: UseCase): readonly Outcome[] {
  if (useCase.encoding !== 'ASN.1') return ['success', 'one failed', 'failed'];
  return saysWhether(useCase.payload) ? ['success', 'failed'] : ['success'];
}

/**
 * A message of every use case and message code, and of every alert, as a successful device would send it, with a few entries in
 * each array, and beside it those of devices at which one access or all failed. Values are such that as much as possible of the schema's
 * elements is output. The same for the same seed, but for signatures (which alerts have, unless another `security` is asked for).
 */
export function messagesOfEveryUseCase(
  seed: number,
  options: { readonly security?: Message['security'] } = {},
): readonly PopulatedMessage[] {
  const name = `${seed} ${options.security}`;
  const messages = made.get(name) ?? populated(seed, options);
  made.set(name, messages);
  return messages;
}

/** Looking for values takes seconds: messages that were made are kept */
const made = new Map<string, readonly PopulatedMessage[]>();

function populated(seed: number, options: { readonly security?: Message['security'] }): readonly PopulatedMessage[] {
  const population = new Population(seed, options.security);
  for (const useCase of RESPONSES) {
    for (const outcome of outcomesOf(useCase)) population.addResponse(useCase, outcome, false);
    if (SENSITIVE_GBZ.has(useCase.name)) population.addResponse(useCase, 'success', true);
  }
  for (const alert of ALERTS) {
    for (const code of alert.alertCodes) {
      population.addAlert(alert, alert, code, false);
      if (SENSITIVE_GBZ.has(alert.name)) population.addAlert(alert, alert, code, true);
    }
    if (alert.alertCodes.length > 0 || alert.encoding === 'ASN.1') continue;
    for (const payload of alert.payloads)
      for (const code of payload.alertCodes.slice(0, 1)) population.addAlert(alert, payload, code, false);
    population.addAlert(alert, alert, PLAIN_ALERT, false);
  }
  return population.messages;
}

/** Of the alerts that carry nothing but code and time: supply outage restored */
const PLAIN_ALERT = 0x8f36;

/** Every alert code with a name, in a generic alert without payload */
export function alertsOfEveryCode(seed: number): PopulatedMessage[] {
  const population = new Population(seed, 'none');
  const generic = ALERTS.find(({ messageCode, encoding }) => messageCode === 0x1000 && encoding === 'DLMS COSEM') as Alert;
  for (const code of Object.keys(ALERT_NAMES)) population.addAlert(generic, generic, Number(code), false);
  return population.messages;
}
