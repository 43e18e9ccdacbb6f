import { writeFileSync } from 'node:fs';
import { messagesOfEveryUseCase } from '../test/encoder/every-use-case.js';
import { toBase64 } from '../test/encoder/octets.js';
import { ORDER_SEED } from './mix.js';
import type { OwnMessage } from './own-mix.js';

/** Writes the messages of our encoder to the file that the command line names */
const withMac = messagesOfEveryUseCase(ORDER_SEED, { security: 'mac' });
const signed = messagesOfEveryUseCase(ORDER_SEED, { security: 'signature' });
const messages = withMac.map(
  ({ kind, octets }, i): OwnMessage => ({ kind, withMac: toBase64(octets), signed: toBase64(signed[i].octets) }),
);
writeFileSync(process.argv[2], JSON.stringify(messages));
