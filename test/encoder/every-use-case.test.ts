import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ALERTS } from '../../mappings/alerts/index.js';
import { RESPONSES } from '../../mappings/index.js';
import { createTranslator } from '../../src/index.js';
import { partyKeys } from '../support/party-keys.js';
import { messagesOfEveryUseCase } from './every-use-case.js';
import { toHex } from './octets.js';

const test = suite('messages of every use case');
const messages = messagesOfEveryUseCase(1, { security: 'none' });
const translator = createTranslator({ keys: partyKeys });

test('there is a message for every message code of a response, and for every alert', () => {
  const codes = new Set(messages.map(({ octets }) => translator.translate(octets).messageCode));
  for (const { name, messageCodes } of RESPONSES) for (const code of messageCodes) assert.ok(codes.has(code), name);
  const alerts = new Set(messages.filter(({ kind }) => kind === 'alert').map(({ useCase }) => useCase));
  for (const { name } of ALERTS) assert.ok(alerts.has(name), name);
});

test('successful ones are translated as such, with all that they protect', () => {
  for (const { useCase, variant, octets } of messages.filter(({ kind }) => kind === 'response')) {
    const { xml, encrypted } = translator.translate(octets);
    assert.not.ok(encrypted, useCase);
    if (xml.includes('SMETSData'))
      assert.is(xml.includes('MessageSuccess="true"'), variant.startsWith('success'), `${useCase} ${variant}: ${xml}`);
  }
});

test('they hold values: most responses that are more than a status output some', () => {
  const reads = RESPONSES.filter(({ rows }) => rows.length > 0).map(({ name }) => name);
  const silent = reads.filter((name) => {
    const message = messages.find(({ useCase, variant }) => useCase === name && variant === 'success');
    return message !== undefined && /<ra:\w+Rsp MessageSuccess="true"><\/ra:/.test(translator.translate(message.octets).xml);
  });
  assert.equal(silent, []);
});

test('plaintext is altered inside the protected blocks, which are encrypted again', () => {
  const message = messages.find(({ useCase }) => useCase === 'ECS22b');
  const plaintexts: string[] = [];
  message?.encode((plaintext) => {
    plaintexts.push(toHex(plaintext.subarray(0, 3)));
    return plaintext;
  });
  assert.equal(plaintexts, ['020113']);
  const altered = message?.encode((plaintext) => plaintext.subarray(0, 5)) as Uint8Array;
  assert.throws(() => translator.translate(altered), /protected attributes/);
});

test.run();
