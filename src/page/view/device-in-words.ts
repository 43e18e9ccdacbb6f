import { alertEncoding } from '../../translation/alert-encoding.js';
import { responseUseCase } from '../../translation/use-cases.js';
import type { MessageHead } from './message-head.js';

/** Kinds of devices by what the title of a use case calls them (GBCS) */
const TITLED: readonly (readonly [name: RegExp, words: string])[] = [
  [/\bCHF\b|Communications Hub/, 'a communications hub'],
  [/\bESME\b/, 'an electricity meter'],
  [/\bGPF\b/, 'a gas proxy function'],
  [/\bGSME\b/, 'a gas meter'],
  [/\bHCALCS\b/, 'a HAN connected auxiliary load control switch'],
  [/\bPPMID\b/, 'a prepayment meter interface device'],
];

/** What kind of device a message is of, as far as its use case and its encoding tell */
export function deviceInWords({ kind, messageCode, title, contentAt }: MessageHead, octets: Uint8Array): string {
  const titled = TITLED.find(([name]) => name.test(title));
  if (titled !== undefined) return titled[1];
  const encoding = kind === 'alert' ? alertEncoding(octets[contentAt ?? octets.length]) : responseUseCase(messageCode)?.encoding;
  if (encoding === 'DLMS COSEM') return 'an electricity meter';
  return encoding === 'GBZ' ? 'a gas meter, gas proxy function or communications hub' : 'a device';
}
