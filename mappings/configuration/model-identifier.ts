import { euiText } from '../../codecs/envelope/eui.js';
import type { Converter } from '../vocabulary/converters.js';
import { decodeText } from '../vocabulary/decoded-text.js';
import { leftOut } from '../vocabulary/numbers.js';

/** Model Identifier is the model type of 8 characters; in GCS21e the identifier of the device follows it */
const MODEL_TYPE_OCTETS = 8;
const EUI_OCTETS = 8;

/** The model type, with the spaces that fill it up */
export const modelType: Converter = {
  type: 'string',
  characters: MODEL_TYPE_OCTETS,
  write: (value, reading) => decodeText(value, value.at, Math.min(value.end, value.at + MODEL_TYPE_OCTETS), reading),
};

/** The identifier of the device after the model type; left out where there is none, with a warning where it is no EUI-64 */
export const deviceIdentifier: Converter = {
  type: 'EUI',
  write(value, reading) {
    const { octets, at, end } = value;
    const length = end - at - MODEL_TYPE_OCTETS;
    if (length === EUI_OCTETS) return euiText(octets, at + MODEL_TYPE_OCTETS);
    if (length <= 0) return undefined;
    return leftOut(value, reading, 'WRONG_LENGTH', `${length} octets after the model type, where ${EUI_OCTETS} are an identifier`);
  },
};
