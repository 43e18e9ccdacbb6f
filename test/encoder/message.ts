import {
  type CraFlag,
  type EnvelopeForms,
  type GroupingHeader,
  generalCiphering,
  generalSigning,
  preCommand,
  signedPart,
} from './envelope.js';
import type { Party } from './keys.js';
import { type Agreement, agreementOf, messageMac, messageSignature, type ProtectionParameters } from './protection.js';

export interface Message {
  readonly craFlag: CraFlag;
  readonly originatorCounter: bigint;
  readonly originator: Party;
  readonly recipient: Party;
  /** 12 octets */
  readonly dateTime?: Uint8Array;
  readonly messageCode: number;
  readonly supplementary?: {
    readonly remoteParty: Party;
    readonly remotePartyCounter?: bigint;
    readonly originatorCounter?: bigint;
    readonly keyAgreementCertificate?: Uint8Array;
  };
  readonly payload: Uint8Array;
  /**
   * `mac`: a MAC header and MAC; `signature`: a signature of the originator; `none`: a signature of length 0;
   * `pre-command`: no field for a signature; left out: `mac`
   */
  readonly security?: 'mac' | 'signature' | 'both' | 'none' | 'pre-command';
  readonly forms?: EnvelopeForms;
}

/** The parties and counter of a message: all that its protected blocks depend on */
export type MessageParties = Pick<Message, 'originator' | 'recipient' | 'originatorCounter' | 'supplementary'>;

/**
 * Key agreement of the protected blocks of a message (GBCS 8): with the supplementary remote party where the message names
 * one, else with the recipient; the counter is the supplementary originator counter where there is one, else the originator counter
 */
export function blockAgreement({ originator, recipient, originatorCounter, supplementary }: MessageParties): Agreement {
  return agreementOf(originator, supplementary?.remoteParty ?? recipient, supplementary?.originatorCounter ?? originatorCounter);
}

/** What the protection parameters of a message say */
export function parametersOf({ originator, recipient, originatorCounter }: MessageParties): ProtectionParameters {
  return { originatorCounter, originator: originator.systemTitle, recipient: recipient.systemTitle };
}

function headerOf(message: Message): GroupingHeader {
  const { craFlag, originatorCounter, originator, recipient, dateTime, messageCode, supplementary } = message;
  const header = { craFlag, originatorCounter, originator: originator.systemTitle, recipient: recipient.systemTitle, messageCode };
  const { remoteParty, ...counters } = supplementary ?? {};
  return {
    ...header,
    ...(dateTime === undefined ? {} : { dateTime }),
    ...(remoteParty === undefined ? {} : { supplementary: { remotePartyId: remoteParty.systemTitle, ...counters } }),
  };
}

/** A whole message, with the MAC and signature that its originator would give it */
export function encodeMessage(message: Message): Uint8Array {
  const { payload, security = 'mac', forms = {}, originator, recipient, originatorCounter, craFlag } = message;
  const header = headerOf(message);
  if (security === 'pre-command') return preCommand(header, payload, forms);
  const isSigned = security === 'signature' || security === 'both';
  const signature = isSigned ? messageSignature(originator, signedPart(header, payload, forms)) : new Uint8Array(0);
  const signing = generalSigning(header, payload, signature, forms);
  if (security === 'signature' || security === 'none') return signing;
  return generalCiphering(signing, messageMac(agreementOf(originator, recipient, originatorCounter), craFlag, signing), forms);
}
