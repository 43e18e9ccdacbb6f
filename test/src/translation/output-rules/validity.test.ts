import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, GbcsError } from '../../../../src/index.js';
import type { SchemaVersion } from '../../../../src/translation/translation.js';
import { messagesOfEveryUseCase, type PopulatedMessage } from '../../../encoder/every-use-case.js';
import { partyKeys } from '../../../support/party-keys.js';
import { type Random, seededRandom } from '../../../support/random.js';
import { assertValid } from '../../../support/schema.js';

const test = suite('every document is valid by the MMC XML Schema of its version');

const VERSIONS: readonly SchemaVersion[] = ['4.0', '5.0', '5.1', '5.2', '5.3', '5.4'];
const translators = VERSIONS.map((schemaVersion) => ({
  schemaVersion,
  translator: createTranslator({ keys: partyKeys, schemaVersion, debugInfo: 'never' }),
}));
const messages = messagesOfEveryUseCase(1, { security: 'none' });

/** Tags of the DLMS integer types by their size: one put in place of another leaves the message whole */
const INTEGERS: Readonly<Record<number, readonly number[]>> = {
  1: [0x03, 0x0d, 0x0f, 0x11, 0x16],
  2: [0x10, 0x12],
  4: [0x05, 0x06],
  8: [0x14, 0x15],
};
/** First octet of the least and greatest numbers, signed and unsigned, and what the others are then */
const ENDS: readonly (readonly [first: number, others: number])[] = [
  [0x00, 0x00],
  [0xff, 0xff],
  [0x80, 0x00],
  [0x7f, 0xff],
];

/** The octets with one integer of another type and at one of the ends of that */
function withAnotherInteger(octets: Uint8Array, random: Random): Uint8Array {
  const altered = Uint8Array.from(octets);
  for (let tries = 0; tries < 100; tries++) {
    const at = random.below(altered.length);
    for (const [size, tags] of Object.entries(INTEGERS)) {
      const end = at + 1 + Number(size);
      if (!tags.includes(altered[at]) || end > altered.length) continue;
      const [first, others] = random.pick(ENDS);
      altered[at] = random.pick(tags);
      altered.fill(others, at + 1, end);
      altered[at + 1] = first;
      return altered;
    }
  }
  return altered;
}

/** The octets with a few of them, side by side, at the ends of what an octet can be */
function withOtherOctets(octets: Uint8Array, random: Random): Uint8Array {
  const altered = Uint8Array.from(octets);
  const at = random.below(altered.length);
  altered.fill(random.pick([0x00, 0xff]), at, at + random.pick([1, 2, 4, 5, 8, 12]));
  if (random.below(2) === 0) altered[at] = random.pick([0x00, 0x01, 0x7f, 0x80, 0xfe]);
  return altered;
}

/** Before it stand MAC header and grouping header of a message without supplementary parties */
const PAYLOAD = 48;

/** The message with something else in a protected block, or else in its payload */
function altered(message: PopulatedMessage, random: Random): Uint8Array {
  const alter = random.below(4) === 0 ? withOtherOctets : withAnotherInteger;
  let isProtected = false;
  const octets = message.encode((plaintext) => {
    isProtected = true;
    return plaintext.length === 0 ? plaintext : alter(plaintext, random);
  });
  if (isProtected && random.below(4) > 0) return octets;
  octets.set(alter(octets.subarray(PAYLOAD), random), PAYLOAD);
  return octets;
}

for (const { schemaVersion, translator } of translators) {
  test(`of every use case and alert, ${schemaVersion}`, () => {
    for (const { octets } of messages) assertValid(translator.translate(octets).xml, schemaVersion);
  });
}

test('also where values are at the ends of types that are not theirs; what gives no document gives a typed error', () => {
  const random = seededRandom(2026);
  const seen = new Set<string>();
  let documents = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const message of messages) {
      if (message.octets.length <= PAYLOAD) continue;
      const { schemaVersion, translator } = random.pick(translators);
      try {
        const { xml } = translator.translate(altered(message, random));
        documents++;
        if (seen.has(xml)) continue;
        seen.add(xml);
        assertValid(xml, schemaVersion);
      } catch (error) {
        if (!(error instanceof GbcsError)) throw error;
      }
    }
  }
  assert.ok(documents > messages.length, `${documents} documents`);
});

/** Alterations of each message; more with the environment variable VALIDITY_ROUNDS */
const ROUNDS = Number(process.env.VALIDITY_ROUNDS ?? 4);

test.run();
