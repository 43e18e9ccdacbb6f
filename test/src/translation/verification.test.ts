import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readWholeMessage } from '../../../codecs/envelope/envelope.js';
import type { Criticality } from '../../../mappings/enumerations/criticality.js';
import {
  createTranslator,
  EncryptedError,
  GbcsError,
  MemoryKeys,
  MissingKeyError,
  type Options,
  translate,
  UnverifiedError,
  VerificationError,
} from '../../../src/index.js';
import { NodeKeyRing } from '../../../src/keys/node/key-ring.js';
import { CurrentMessage } from '../../../src/translation/current-message.js';
import { Verification } from '../../../src/translation/verification.js';
import { alertBody, dataNotification } from '../../encoder/access-response.js';
import { electricityMeter, networkOperator, supplier } from '../../encoder/keys.js';
import type { Message } from '../../encoder/message.js';
import { alertMessage, TIME } from '../../support/alerts.js';
import { bundledKeys, bundledMessage, PROTECTED } from '../../support/bundled.js';
import { agreedSecret, decryptedElsewhere } from '../../support/decrypted-elsewhere.js';
import { keysOf } from '../../support/party-keys.js';
import { plainMessage } from '../../support/plain-message.js';

const KEYS = keysOf(supplier, electricityMeter);
/** Other keys under the same names, as after a change of certificates */
const OTHER_KEYS = keysOf(supplier, { ...networkOperator, eui: electricityMeter.eui });
const BOTH = { mac: true, signature: true };
const FORMS = ['mac', 'signature', 'both', 'none'] as const;
type Form = (typeof FORMS)[number];

function errorOf(run: () => unknown): GbcsError {
  try {
    run();
  } catch (error) {
    assert.instance(error, GbcsError);
    return error as GbcsError;
  }
  return assert.unreachable('an error was expected') as never;
}

/** What becomes of a message of a kind: its verdicts, or the part that is the reason of the rejection; and the parts that warnings are about */
function outcome(criticality: Criticality | undefined, security: Form, options: Pick<Options, 'verify' | 'require'>): string {
  const current = new CurrentMessage();
  const octets = plainMessage({ security });
  current.start(octets);
  readWholeMessage(octets, current.envelope);
  try {
    const { mac, signature } = new Verification(new NodeKeyRing(KEYS), options).check(current, criticality);
    return [mac, signature, ...current.warnings.map(({ code, context }) => `${code} ${context}`)].join(' ');
  } catch (error) {
    assert.instance(error, UnverifiedError);
    const { part, verdict } = error as UnverifiedError;
    return `no ${part}: ${verdict}`;
  }
}

const EXPECTED: readonly [Criticality | undefined, Form, required: string, verified: string][] = [
  ['critical', 'mac', 'no signature: absent', 'valid absent UNPROTECTED signature'],
  ['critical', 'signature', 'absent valid', 'absent valid'],
  ['critical', 'both', 'valid valid', 'valid valid'],
  ['critical', 'none', 'no MAC: absent', 'absent absent UNPROTECTED MAC UNPROTECTED signature'],
  ['non-critical', 'mac', 'valid absent', 'valid absent'],
  ['non-critical', 'signature', 'no MAC: absent', 'absent valid UNPROTECTED MAC'],
  ['non-critical', 'both', 'valid valid', 'valid valid'],
  ['non-critical', 'none', 'no MAC: absent', 'absent absent UNPROTECTED MAC UNPROTECTED signature'],
  ['variant', 'mac', 'valid absent', 'valid absent'],
  ['variant', 'signature', 'absent valid', 'absent valid'],
  ['variant', 'both', 'valid valid', 'valid valid'],
  ['variant', 'none', 'no MAC: absent', 'absent absent UNPROTECTED MAC UNPROTECTED signature'],
  [undefined, 'mac', 'valid absent', 'valid absent'],
  [undefined, 'signature', 'absent valid', 'absent valid'],
  [undefined, 'none', 'no MAC: absent', 'absent absent UNPROTECTED MAC UNPROTECTED signature'],
];

for (const [criticality, form, required, verified] of EXPECTED) {
  test(`a message of a ${criticality ?? 'not stated'} kind with ${form}: required ${required}; verified ${verified}`, () => {
    assert.is(outcome(criticality, form, { require: BOTH }), required);
    assert.is(outcome(criticality, form, { verify: BOTH }), verified);
  });
}

test('what is required alone is all that is asked for: the other of the two is not checked', () => {
  assert.is(outcome('critical', 'signature', { require: { mac: true } }), 'absent unchecked');
  assert.is(outcome('non-critical', 'mac', { require: { signature: true } }), 'unchecked absent');
  assert.is(outcome('non-critical', 'signature', { require: { signature: true } }), 'absent valid');
  assert.is(outcome('critical', 'mac', { require: { mac: true } }), 'valid absent');
  assert.is(outcome('critical', 'mac', { require: { mac: true }, verify: { signature: true } }), 'valid absent UNPROTECTED signature');
});

/** A generic non-critical alert of our meter to its supplier */
const alert = (rest: Partial<Message> = {}): Uint8Array =>
  alertMessage(0x1001, dataNotification({ body: alertBody(0x810d, TIME) }), { security: 'mac', ...rest });

test('a message whose MAC or signature does not verify is rejected where it is required, as one that could not be checked', () => {
  const expected: readonly [Options, Form, string, verdict: string][] = [
    [{ keys: OTHER_KEYS, require: { mac: true } }, 'mac', 'MAC', 'invalid'],
    [{ keys: OTHER_KEYS, require: { signature: true } }, 'both', 'signature', 'invalid'],
    [{ keys: new MemoryKeys(), require: { mac: true } }, 'mac', 'MAC', 'unchecked'],
    [{ keys: new MemoryKeys(), require: { signature: true } }, 'both', 'signature', 'unchecked'],
    [{ require: { mac: true } }, 'mac', 'MAC', 'unchecked'],
    [{ require: { signature: true } }, 'both', 'signature', 'unchecked'],
  ];
  for (const [options, security, part, verdict] of expected) {
    const error = errorOf(() => translate(alert({ security }), options)) as UnverifiedError;
    assert.instance(error, UnverifiedError);
    assert.is(error.code, 'UNVERIFIED');
    assert.is(error.part, part);
    assert.is(error.context, part);
    assert.is(error.verdict, verdict);
  }
});

test('the rejection says why: the key that is missing, or that there is no key store', () => {
  const octets = alert();
  const { macAt } = readWholeMessage(octets);
  const missing = errorOf(() => translate(octets, { keys: keysOf(supplier), require: { mac: true } }));
  assert.is(
    missing.message,
    'the MAC is required and unchecked: no key agreement certificate of 02-E5-3E-00-00-00-00-01 in the keys in memory',
  );
  assert.is(missing.offset, macAt);
  assert.instance(missing.cause, MissingKeyError);
  const without = errorOf(() => translate(octets, { require: { mac: true } }));
  assert.is(without.message, 'the MAC is required and unchecked: the option keys gives no key store');
});

test('what is rejected as invalid keeps its code where it is required too', () => {
  const options: Options = { keys: OTHER_KEYS, require: BOTH, onInvalid: 'reject' };
  assert.instance(
    errorOf(() => translate(alert(), options)),
    VerificationError,
  );
});

test('a check that was asked for and not made is a warning that says why, with its place', () => {
  const octets = alert({ security: 'both' });
  const { macAt, signatureAt } = readWholeMessage(octets);
  assert.equal(translate(octets, { verify: BOTH }).warnings, [
    { code: 'NO_KEY_STORE', message: 'the MAC is unchecked: the option keys gives no key store', context: 'MAC', offset: macAt },
    {
      code: 'NO_KEY_STORE',
      message: 'the signature is unchecked: the option keys gives no key store',
      context: 'signature',
      offset: signatureAt,
    },
  ]);
  assert.equal(translate(octets, { keys: new MemoryKeys(), verify: BOTH }).warnings, [
    {
      code: 'MISSING_KEY',
      message: 'the MAC is unchecked: no key agreement private key of 02-50-00-00-00-00-00-10 in the keys in memory',
      context: 'MAC',
      offset: macAt,
    },
    {
      code: 'MISSING_KEY',
      message: 'the signature is unchecked: no digital signature certificate of 02-E5-3E-00-00-00-00-01 in the keys in memory',
      context: 'signature',
      offset: signatureAt,
    },
  ]);
});

test('what was not asked for is unchecked without a warning, and what was checked has none', () => {
  for (const security of ['mac', 'both'] as const) {
    assert.equal(translate(alert({ security })).warnings, []);
    assert.equal(translate(alert({ security }), { keys: new MemoryKeys() }).warnings, []);
    assert.equal(translate(alert({ security }), { keys: KEYS, verify: BOTH }).warnings, []);
    assert.equal(translate(alert({ security }), { keys: OTHER_KEYS, verify: BOTH }).warnings, []);
    assert.equal(translate(alert({ security }), { keys: KEYS, require: { ...BOTH, plaintext: true } }).warnings, []);
  }
});

for (const name of PROTECTED) {
  test(`${name} is rejected where plaintext is required and a key is missing, and translated where it is not`, () => {
    const message = bundledMessage(name);
    const [{ offset }] = translate(message).protectedBlocks;
    const expected = [
      [{}, /the protected block at offset \d+ stays encrypted: the option keys gives no key store$/],
      [{ keys: new MemoryKeys() }, /stays encrypted: no key agreement private key of 02-50-00-00-00-00-00-10 in the keys in memory$/],
    ] as const;
    for (const [options, text] of expected) {
      const error = errorOf(() => translate(message, { ...options, require: { plaintext: true } }));
      assert.instance(error, EncryptedError);
      assert.is(error.code, 'ENCRYPTED');
      assert.is(error.offset, offset);
      assert.is(error.context, 'protected block');
      assert.match(error.message, text);
    }
    const opened = translate(message, { keys: bundledKeys(), require: { mac: true, signature: true, plaintext: true } });
    assert.not(opened.encrypted);
    assert.is(opened.mac, 'valid');
  });

  test(`${name} in fragments: plaintext stands where ciphertext stood, so that nothing that is required can be checked`, () => {
    const keys = bundledKeys();
    const first = translate(bundledMessage(name));
    const { fragments } = first;
    const untouched = createTranslator({ keys, require: BOTH }).translateFragments(fragments);
    assert.is(untouched.mac, 'valid');
    const error = errorOf(() => createTranslator({ require: { plaintext: true } }).translateFragments(fragments));
    assert.match(
      error.message,
      /^plaintext is required, and the protected block at offset \d+ stays encrypted: its fragment is marked encrypted$/,
    );
    const plain = decryptedElsewhere(first, agreedSecret);
    assert.not(createTranslator({ require: { plaintext: true } }).translateFragments(plain).encrypted);
    const unchecked = createTranslator({ keys, verify: BOTH }).translateFragments(plain);
    assert.is(unchecked.mac, 'unchecked');
    assert.equal(
      unchecked.warnings.map(({ code, context }) => [code, context]),
      [['DECRYPTED_ELSEWHERE', 'MAC']],
    );
    const rejected = errorOf(() => createTranslator({ keys, require: { mac: true } }).translateFragments(plain));
    assert.match(rejected.message, /^the MAC is required and unchecked: it is over the ciphertext/);
  });
}

test('translate takes the options of each call, what is required too', () => {
  const octets = alert({ security: 'none' });
  assert.is(translate(octets).mac, 'absent');
  assert.is(errorOf(() => translate(octets, { require: { mac: true } })).code, 'UNVERIFIED');
  assert.is(translate(octets, { require: { plaintext: true } }).mac, 'absent');
  assert.is(errorOf(() => translate(octets, { require: { signature: true } })).code, 'UNVERIFIED');
  assert.is(translate(octets).mac, 'absent');
});

test.run();
