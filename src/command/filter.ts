import { DuisError } from '../duis/duis-error.js';
import { deviceMessageOf } from '../duis/translate-duis.js';
import { octetsOf } from '../given/given.js';
import type { InputMessage } from '../input/read-message.js';
import { headOf, type MessageHead } from '../translation/message-head.js';

/** Which messages are wanted; all where nothing is said */
export interface Wanted {
  /** As GBCS names them, in lower case */
  readonly useCases?: readonly string[];
  /** EUI-64s of devices, as in documents */
  readonly devices?: readonly string[];
  /** ISO 8601, UTC: the first time, and the first that is not wanted any more */
  readonly since?: string;
  readonly until?: string;
  readonly alertCodes?: readonly number[];
}

/** Whether a message is wanted; `timeless`: for want of a time of its own it passes whatever time is wanted */
export type Passing = 'wanted' | 'timeless' | 'not wanted';

/** Tells messages that are wanted from others by what they say of themselves, before anything is decrypted or translated. */
export class Filter {
  readonly #since: number;
  readonly #until: number;
  readonly #asksTime: boolean;

  constructor(private readonly wanted: Wanted) {
    const { since, until } = wanted;
    this.#since = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since);
    this.#until = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);
    this.#asksTime = since !== undefined || until !== undefined;
  }

  passing({ useCase, device, time, alertCode }: MessageHead): Passing {
    const { useCases, devices, alertCodes } = this.wanted;
    if (useCases !== undefined && !useCases.includes(useCase.toLowerCase())) return 'not wanted';
    if (devices !== undefined && !devices.includes(device)) return 'not wanted';
    if (alertCodes !== undefined && (alertCode === undefined || !alertCodes.includes(alertCode))) return 'not wanted';
    if (!this.#asksTime) return 'wanted';
    if (time === undefined) return 'timeless';
    const at = Date.parse(time);
    return at >= this.#since && at < this.#until ? 'wanted' : 'not wanted';
  }
}

/**
 * The head of a message of an input, or of the one in a DUIS document
 * @throws GbcsError where it has none; DuisError, `DUIS_NO_MESSAGE`, for a document without a message of a SMETS2+ device
 */
export function headOfInput({ message, isDuis }: InputMessage): MessageHead {
  return headOf(isDuis ? deviceMessageOf(message).message : octetsOf(message));
}

/** Whether what was thrown says that a DUIS document brings no message: none of that is wanted where something is */
export const saysNoMessage = (error: unknown): boolean => error instanceof DuisError && error.code === 'DUIS_NO_MESSAGE';
