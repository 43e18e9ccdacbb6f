import { InputError } from './errors.js';
import { octetsOfText } from './input-text.js';

/** What a value is, for errors: never what it holds, which may be a secret */
export const typeName = (value: unknown): string =>
  value === null || value === undefined ? String(value) : Array.isArray(value) ? 'an array' : `of the type ${typeof value}`;

/** Whether a value is octets; one from another realm (of a test runner, a frame) is no instance of our Uint8Array */
export const isOctets = (value: unknown): value is Uint8Array =>
  value instanceof Uint8Array || (ArrayBuffer.isView(value) && (value as Uint8Array)[Symbol.toStringTag] === 'Uint8Array');

/**
 * The octets of a message that a caller gives.
 * @throws InputError for what is neither octets nor text, and for text that is neither hex nor base64
 */
export function octetsOf(message: Uint8Array | string): Uint8Array {
  if (typeof message === 'string') return octetsOfText(message);
  if (isOctets(message)) return message;
  throw new InputError(`a message is a Uint8Array, or text in hex or base64, and not ${typeName(message)}`);
}

/** @throws InputError for what is neither octets nor text */
export function requireOctetsOrText(value: Uint8Array | string, what: string): void {
  if (typeof value !== 'string' && !isOctets(value))
    throw new InputError(`${what} is a Uint8Array or a string, and not ${typeName(value)}`);
}

/** @throws InputError for null and what is no object */
export function requireObject(value: unknown, what: string): void {
  if (typeof value !== 'object' || value === null) throw new InputError(`${what} is an object, and not ${typeName(value)}`);
}
