import type { WebKeys } from '../../keys/web/web-keys.js';
import { inspectAsync } from '../../web/inspect.js';
import { createTranslator } from '../../web/translator.js';
import type { MessageReader } from '../view/show-message.js';

/** What reads messages, with keys where there are any: blocks are decrypted, MAC and signature checked */
export function readerWith(keys: WebKeys | undefined): MessageReader {
  const translator = createTranslator(keys === undefined ? {} : { keys, verify: { mac: true, signature: true } });
  return {
    inspect: (octets) => inspectAsync(octets, keys === undefined ? {} : { keys }),
    translateToLinesAsync: (message, perMessage) => translator.translateToLinesAsync(message, perMessage),
  };
}

/** The same, without fields: what a list says of a message needs none */
export const withoutFields = ({ translateToLinesAsync }: MessageReader): MessageReader => ({ inspect: () => [], translateToLinesAsync });
