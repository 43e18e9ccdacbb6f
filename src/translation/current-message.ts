import { AlertHead } from '../../codecs/alert-head.js';
import type { WarningCode } from '../../codecs/codes.js';
import { DerOutcome } from '../../codecs/der/outcome.js';
import { AccessResults } from '../../codecs/dlms/access-response.js';
import { Envelope } from '../../codecs/envelope/envelope.js';
import { GbzOutcomes } from '../../codecs/gbz/components.js';
import { type OpenBlock, PayloadCursor } from '../../codecs/payload-cursor.js';
import { Scratch } from '../../codecs/scratch.js';
import type { CompiledRows, PayloadOutcomes } from '../compile/compiled.js';
import { RunState } from '../compile/program/run.js';
import { blockOpener } from '../keys/block-opener.js';
import type { KeyAnswers, KeyRing } from '../keys/ring.js';
import { OctetWriter } from '../writer/octet-writer.js';
import type { Warning } from './translation.js';

const NO_OCTETS = new Uint8Array(0);
const NO_WARNINGS: readonly Warning[] = Object.freeze([]);

/** All that belongs to the message at hand. Used again for the next one. */
export class CurrentMessage implements PayloadOutcomes {
  readonly envelope = new Envelope();
  readonly scratch = new Scratch();
  readonly cursor = new PayloadCursor(this.scratch);
  readonly state = new RunState(this.scratch);
  readonly results = new AccessResults();
  readonly outcomes = new GbzOutcomes();
  readonly der = new DerOutcome();
  readonly head = new AlertHead();
  /** What its document is written to, where it becomes a text or octets */
  readonly text = new OctetWriter();
  /** Decrypts a protected block here, where there is a key; without one a warning says which is missing */
  readonly open: OpenBlock;
  /** Octets of the message, with the plaintext of protected blocks where their ciphertext stood */
  octets: Uint8Array = NO_OCTETS;
  /** The rows of an alert's payload, once its code is known */
  payload: CompiledRows | undefined;
  /** What the key store has answered for the message that waits while it has this one translated */
  interrupted: KeyAnswers | undefined;
  #warnings: Warning[] | undefined;

  constructor(keys?: KeyRing) {
    const { envelope, cursor } = this;
    const decrypt = keys && blockOpener(keys, envelope);
    this.open = (octets, at, end) => {
      if (decrypt === undefined || cursor.closed) return undefined;
      const opened = decrypt(octets, at, end);
      const missing = opened === undefined ? keys?.missingKey(envelope) : undefined;
      if (missing !== undefined) this.warn('MISSING_KEY', `${missing.message}: what is protected stays closed`, 'protected block', at);
      return opened;
    };
  }

  start(octets: Uint8Array): void {
    this.octets = octets;
    this.payload = undefined;
    this.state.start();
    this.text.reset();
    this.#warnings = undefined;
  }

  warn(code: WarningCode, message: string, context: string, offset?: number): void {
    this.add(offset === undefined ? { code, message, context } : { code, message, context, offset });
  }

  add(warning: Warning): void {
    this.#warnings ??= [];
    this.#warnings.push(warning);
  }

  get warnings(): readonly Warning[] {
    return this.#warnings ?? NO_WARNINGS;
  }
}
