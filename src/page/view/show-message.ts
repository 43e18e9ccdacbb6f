import { GbcsError } from '../../../codecs/errors.js';
import type { MessageTranslator } from '../../duis/message-translator.js';
import { readDuis } from '../../duis/read-duis.js';
import { duisTranslatorBy } from '../../duis/translate-duis.js';
import { octetsOf } from '../../given/given.js';
import type { InspectedField } from '../../inspect/inspected-field.js';
import { NotAResponseError } from '../../translation/errors.js';
import type { LineTranslation, PerMessage, Translation, Warning } from '../../translation/translation.js';
import type { DocumentLine } from '../../writer/document-line.js';
import { linesOfXml } from './lines-of-xml.js';
import { withOutcomePlaces } from './outcome-places.js';
import type { Notice, ShownDuis, ShownMessage } from './shown-message.js';

/** A message as an input gives it */
export interface GivenMessage {
  /** Octets, hex or base64; a DUIS document where `isDuis` */
  readonly message: Uint8Array | string;
  readonly isDuis: boolean;
  /** Service request variant that it answers */
  readonly variant?: string;
}

/** What reads messages, with the keys that are at hand */
export interface MessageReader {
  inspect(octets: Uint8Array): Promise<InspectedField[]> | InspectedField[];
  /** @throws as Translator.translate */
  translateToLinesAsync(message: Uint8Array | string, perMessage?: PerMessage): Promise<LineTranslation>;
}

const NO_OCTETS = new Uint8Array(0);

/** All that is shown of a message. What can't be read or translated is a notice; nothing is thrown but defects of this package. */
export async function showMessage({ message, isDuis, variant }: GivenMessage, reader: MessageReader): Promise<ShownMessage> {
  if (isDuis) return showDocument(message, reader);
  try {
    const octets = octetsOf(message);
    const perMessage = variant === undefined ? {} : { serviceReferenceVariant: variant };
    return await shown(octets, reader, () => reader.translateToLinesAsync(octets, perMessage));
  } catch (error) {
    return failed(error);
  }
}

async function showDocument(xml: Uint8Array | string, reader: MessageReader): Promise<ShownMessage> {
  try {
    const { kind, element, facts, content, payload, smets1 } = readDuis(xml);
    const duis: ShownDuis = { kind, element, facts };
    const translate = async (): Promise<LineTranslation | undefined> => {
      const result = await translateDuisAsync(xml, translatorOf(reader));
      return 'translation' in result ? linesOf(result.translation) : undefined;
    };
    if (smets1 === undefined && payload === undefined) {
      const withoutDocument = `${element}: the document brings no message of a device`;
      return {
        octets: NO_OCTETS,
        fields: [],
        lines: [],
        isCommand: false,
        notices: [],
        duis: content === undefined ? duis : { ...duis, content },
        withoutDocument,
      };
    }
    return { ...(await shown(payload ?? NO_OCTETS, reader, translate)), duis };
  } catch (error) {
    return failed(error);
  }
}

/** The lines of a translation that came by way of a document; those of a SMETS1 message are read from its text */
function linesOf(translation: object): LineTranslation {
  if ('lines' in translation) return translation as LineTranslation;
  const { xml } = translation as { xml: string };
  return { ...translation, lines: linesOfXml(xml) } as unknown as LineTranslation;
}

const unused = (): never => {
  throw new Error('messages are translated with promises here, by the translator that is given');
};
const { translateDuisAsync } = duisTranslatorBy<never>(unused);

/** For what reads DUIS documents, which asks for a text that nobody reads here */
function translatorOf(reader: MessageReader): MessageTranslator {
  const translateAsync = async (message: Uint8Array | string, perMessage?: PerMessage): Promise<Translation> => ({
    ...(await reader.translateToLinesAsync(message, perMessage)),
    xml: '',
  });
  return { translateAsync, translate: unused };
}

async function shown(
  octets: Uint8Array,
  reader: MessageReader,
  translate: () => Promise<LineTranslation | undefined>,
): Promise<ShownMessage> {
  const fields = octets.length === 0 ? [] : await reader.inspect(octets);
  const base = { octets: fields.length === 0 ? octets : octetsOfFields(fields), fields, lines: NO_LINES, isCommand: false };
  try {
    const translation = await translate();
    if (translation === undefined) return withoutDocument(base, undefined);
    const { lines, ...outcome } = translation;
    return {
      ...base,
      lines: fields.length === 0 ? lines : withOutcomePlaces(lines, fields),
      outcome,
      notices: outcome.warnings.map(warningNotice),
    };
  } catch (error) {
    return withoutDocument(base, gbcsErrorOf(error));
  }
}

const NO_LINES: readonly DocumentLine[] = [];

type Base = Pick<ShownMessage, 'octets' | 'fields' | 'lines' | 'isCommand'>;

/** @param error why there is none; undefined for a command, which can't have one */
function withoutDocument(base: Base, error: GbcsError | undefined): ShownMessage {
  const isCommand = error === undefined || error instanceof NotAResponseError;
  const broken = base.fields.findLast((field) => field.error !== undefined)?.error;
  const errors = isCommand ? [broken] : [error, broken?.message === error.message ? undefined : broken];
  return {
    ...base,
    isCommand,
    withoutDocument: isCommand ? COMMAND : error.message,
    notices: errors.flatMap((one) => (one === undefined ? [] : [errorNotice(one)])),
  };
}

const COMMAND = 'A command or pre-command has no MMC document: the catalogue holds responses and alerts.';

/** What is shown of something that can't be read as a message at all */
export function failed(error: unknown): ShownMessage {
  const own = gbcsErrorOf(error);
  return { octets: NO_OCTETS, fields: [], lines: NO_LINES, isCommand: false, withoutDocument: own.message, notices: [errorNotice(own)] };
}

/** Those of the message, with plaintext in the place of ciphertext */
function octetsOfFields(fields: readonly InspectedField[]): Uint8Array {
  const last = fields.at(-1);
  const octets = new Uint8Array(last === undefined ? 0 : last.offset + last.octets.length);
  for (const field of fields) octets.set(field.octets, field.offset);
  return octets;
}

function gbcsErrorOf(error: unknown): GbcsError {
  if (error instanceof GbcsError) return error;
  return new GbcsError('UNEXPECTED', `unexpected: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

const errorNotice = ({ code, message, context, offset }: GbcsError): Notice => ({
  level: 'error',
  code,
  message,
  context,
  ...(offset === undefined ? {} : { offset }),
});

const warningNotice = (warning: Warning): Notice => ({ level: 'warning', ...warning });
