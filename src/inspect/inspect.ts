import { Cursor } from '../../codecs/cursor.js';
import { Envelope, readWholeMessage } from '../../codecs/envelope/envelope.js';
import { layOutEnvelope } from '../../codecs/envelope/layout.js';
import { GbcsError } from '../../codecs/errors.js';
import { namedFields } from '../../codecs/layout.js';
import type { OpenBlock } from '../../codecs/payload-cursor.js';
import { octetsOf, requireObject } from '../given/given.js';
import { singleMessageOpener } from '../keys/block-opener.js';
import type { KeyRing, MakeKeyRing } from '../keys/ring.js';
import type { Verdict } from '../keys/verdict.js';
import { inspectContent } from './content.js';
import { elementPlaces } from './element-places.js';
import { inspectHeaders } from './envelope.js';
import { isOfMessage } from './error-of-message.js';
import type { InspectedField, MadeElement } from './inspected-field.js';
import { Inspection } from './inspection.js';
import { octetCount } from './values-in-words.js';

/** How a message is inspected */
export interface InspectOptions<Keys = unknown> {
  /** Where keys come from, see Options: with them protected blocks are shown decrypted, MAC and signature are checked */
  readonly keys?: Keys;
}

const closed: OpenBlock = () => undefined;

/** What shows one message */
export interface Inspector<Keys> {
  /**
   * Shows one message, be it response, alert, command or pre-command, field by field in the order of its octets. One that can't be
   * read to its end is shown up to the broken place; a last field has the error and the octets left over.
   * @param message octets, or text in hex or base64
   * @throws InputError for text that is neither; OptionError; KeyStoreError where a key can't be used, AsynchronousKeyStoreError where one comes as a promise
   */
  inspect(message: Uint8Array | string, options?: InspectOptions<Keys>): InspectedField[];

  /** As `inspect`, for key stores that answer later */
  inspectAsync(message: Uint8Array | string, options?: InspectOptions<Keys>): Promise<InspectedField[]>;
}

export function inspectorBy<Keys>(makeKeyRing: MakeKeyRing<Keys>): Inspector<Keys> {
  const ringOf = (options: InspectOptions<Keys>): KeyRing | undefined => {
    requireObject(options, 'what stands for options');
    return options.keys === undefined ? undefined : makeKeyRing(options.keys);
  };
  return {
    inspect: (message, options = {}) => fieldsOf(octetsOf(message), ringOf(options)),
    async inspectAsync(message, options = {}) {
      const octets = octetsOf(message);
      const keys = ringOf(options);
      if (keys === undefined) return fieldsOf(octets);
      return keys.awaiting((answers) => {
        keys.start(answers);
        return fieldsOf(octets, keys);
      });
    },
  };
}

function fieldsOf(octets: Uint8Array, keys?: KeyRing): InspectedField[] {
  const { envelope, error } = envelopeOf(octets);
  const open = keys === undefined || envelope === undefined ? closed : singleMessageOpener(keys, envelope);
  const missing = envelope && keys?.missingKey(envelope);
  const inspection = new Inspection(octets, open, missing?.message ?? 'no keys are given');
  const { layout } = layOutEnvelope(octets);
  inspectHeaders(inspection, namedFields(layout));
  const { groupingHeader, contentLength, content, signatureLength, signature, mac } = layout;
  if (contentLength?.end !== undefined) {
    inspection.field('content / length', contentLength.at, contentLength.end, octetCount(contentLength.value));
    const c = new Cursor(octets, contentLength.end, content?.end ?? octets.length);
    const { craFlag, messageCode } = groupingHeader ?? {};
    const isRead = inspectPart(inspection, c.end, () => inspectContent(inspection, c, craFlag?.value ?? 0, messageCode?.value ?? 0));
    if (isRead && envelope !== undefined) addElements(inspection, envelope, open);
  }
  if (signatureLength?.end !== undefined)
    inspection.field('signature / length', signatureLength.at, signatureLength.end, octetCount(signatureLength.value));
  if (signature?.end !== undefined && signature.end > signature.at)
    inspection.field('signature', signature.at, signature.end, signatureText(keys && envelope && keys.verifySignature(envelope)));
  if (mac?.end !== undefined) inspection.field('MAC', mac.at, mac.end, verdictText(keys && envelope && keys.verifyMac(envelope)));
  if (error !== undefined) inspection.fail(error, octets.length);
  return inspection.fields;
}

function envelopeOf(octets: Uint8Array): { envelope?: Envelope; error?: GbcsError } {
  try {
    return { envelope: readWholeMessage(octets, new Envelope()) };
  } catch (error) {
    if (error instanceof GbcsError) return { error };
    throw error;
  }
}

/** @returns whether it could be read; where it could not, the octets up to `end` are shown with the error */
function inspectPart(inspection: Inspection, end: number, read: () => void): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (!isOfMessage(error)) throw error;
    inspection.fail(error, end);
    return false;
  }
}

/** Adds to the fields of the content the elements of the output that are made of them, or why a translation would fail */
function addElements(inspection: Inspection, envelope: Envelope, open: OpenBlock): void {
  // a block that can't be decrypted has said so
  if (inspection.fields.some(({ error }) => error !== undefined)) return;
  inspectPart(inspection, inspection.at, () => {
    const places = [...elementPlaces(envelope, open)].sort(([a], [b]) => a - b);
    let next = 0;
    inspection.fields.forEach((field, i) => {
      const end = field.offset + field.octets.length;
      const elements: MadeElement[] = [];
      for (let place = places[next]; place !== undefined && place[0] < end; place = places[++next]) elements.push(...place[1]);
      if (elements.length > 0) inspection.fields[i] = { ...field, elements };
    });
  });
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  valid: 'valid',
  invalid: 'invalid: it does not verify with the keys',
  unchecked: 'not checked, for want of a key',
  absent: '',
};

const verdictText = (verdict: Verdict | undefined): string => (verdict === undefined ? '' : VERDICTS[verdict]);

const signatureText = (verdict: Verdict | undefined): string =>
  ['r and s, 32 octets each', verdictText(verdict)].filter((text) => text !== '').join('; ');
