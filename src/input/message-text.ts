import { octetsOfBase64, octetsOfHex, withoutMarks } from '../input-text.js';
import { RecordError } from './record-error.js';

/**
 * The octets that pairs of hex digits stand for, as `octetsOfHex` reads them.
 * @throws RecordError (`INPUT_TEXT`)
 */
export function hexOctets(text: string): Uint8Array {
  const octets = octetsOfHex(text);
  if (octets !== undefined) return octets;
  const offset = text.search(/[^0-9A-Fa-fx\s:\-,"'`]/i);
  if (offset >= 0) throw notReadable(text, 'hex', offset);
  const digits = withoutMarks(text).replace(/0x|[^0-9A-Fa-f]/gi, '').length;
  throw new RecordError('INPUT_TEXT', digits === 0 ? 'no hex digit' : `an odd number of hex digits: ${digits}`, { context: 'hex' });
}

/**
 * The octets that base64 stands for, as `octetsOfBase64` reads them: of a line of a dump, and of xs:base64Binary.
 * @throws RecordError (`INPUT_TEXT`)
 */
export function base64Octets(text: string): Uint8Array {
  const octets = octetsOfBase64(text);
  if (octets !== undefined) return octets;
  const offset = text.search(/[^A-Za-z0-9+/_=\s-]/);
  if (offset >= 0) throw notReadable(text, 'base64', offset);
  const characters = withoutMarks(text);
  if (characters === '') throw new RecordError('INPUT_TEXT', 'nothing, where base64 is expected', { context: 'base64' });
  const padding = characters.indexOf('=');
  if (padding >= 0 && !/^={1,2}$/.test(characters.slice(padding))) throw notReadable(text, 'base64', text.indexOf('='));
  const problem = `base64 of ${characters.length} characters${padding >= 0 ? ', padding included, which is no multiple of 4' : ', whose end is missing'}`;
  throw new RecordError('INPUT_TEXT', problem, { context: 'base64' });
}

function notReadable(text: string, encoding: string, offset: number): RecordError {
  return new RecordError('INPUT_TEXT', `no ${encoding} digit at character ${offset}: ${JSON.stringify(text.slice(offset, offset + 10))}`, {
    offset,
    context: encoding,
  });
}
