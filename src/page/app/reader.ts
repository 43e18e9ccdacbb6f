import { OptionError } from '../../given/errors.js';
import { inspectorBy } from '../../inspect/inspect.js';
import type { MakeKeyRing } from '../../keys/ring.js';
import { Translator } from '../../translation/translator.js';
import type { MessageReader } from '../view/show-message.js';

const noKeyRing: MakeKeyRing<never> = () => {
  throw new OptionError('keys', 'is not taken here');
};

/** What reads messages without keys */
export function readerWithoutKeys(): MessageReader {
  const translator = new Translator<never>({}, noKeyRing);
  const { inspect } = inspectorBy(noKeyRing);
  return {
    inspect: (octets) => inspect(octets),
    translateToLinesAsync: (message, perMessage) => translator.translateToLinesAsync(message, perMessage),
  };
}
