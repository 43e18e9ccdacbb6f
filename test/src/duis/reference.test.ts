import { readdirSync, readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';
import { readDuis } from '../../../src/duis/read-duis.js';
import { createTranslator, GbcsError, KeyDirectory } from '../../../src/index.js';
import { translateDuis } from '../../../src/node/duis.js';
import { toBase64 } from '../../encoder/octets.js';
import { type ReferenceMessage, referenceMessages, referencePath, referenceSuite } from '../../support/reference.js';
import { duisRequest, duisResponse, element, responseMessage } from './documents.js';

const euiAt = (octets: Uint8Array, at: number) =>
  (
    Buffer.from(octets.subarray(at, at + 8))
      .toString('hex')
      .toUpperCase()
      .match(/../g) as string[]
  ).join('-');

/** `originator`, `recipient` and `counter` of a message, found by its tag and fixed lengths */
function header(octets: Uint8Array): { device: string; recipient: string; counter: bigint } {
  const at = octets[0] === 0xdf ? 0 : octets.indexOf(0xdf);
  return { counter: Buffer.from(octets).readBigUInt64BE(at + 3), device: euiAt(octets, at + 12), recipient: euiAt(octets, at + 21) };
}

referenceSuite('DUIS samples and reference messages', (test) => {
  const sample = (name: string) => readFileSync(referencePath('duis', 'samples', name));
  const keys = new KeyDirectory(referencePath('rtds', 'keystore'));
  const translator = createTranslator({ keys });
  const variantOf = ({ variant }: ReferenceMessage) => (variant === 'NA' ? '5.1' : variant);

  /** The outcome of a message by itself: a document, or the code of its error */
  const outcome = (translate: () => string): string => {
    try {
      return translate();
    } catch (error) {
      if (error instanceof GbcsError) return error.code;
      throw error;
    }
  };

  test('the samples are an acknowledgement, an inventory and a firmware version', () => {
    assert.is(readDuis(sample('acknowledgement-error.xml')).kind, 'acknowledgement');
    assert.is(readDuis(sample('read-inventory-response-5.4.xml')).kind, 'inventory');
    const { kind, facts, payload } = readDuis(sample('readfw-response.xml'));
    assert.is(kind, 'response');
    assert.is(facts.serviceReferenceVariant, '11.2');
    assert.is(payload?.length, 93);
  });

  test('every sample request is told by kind', () => {
    for (const name of readdirSync(referencePath('duis', 'requests'))) {
      const { kind } = readDuis(readFileSync(referencePath('duis', 'requests', name)));
      assert.is(kind, name.startsWith('8.13') ? 'returned-local-response' : 'service-request', name);
    }
  });

  test('every response translates from its envelope as it does by itself', () => {
    for (const message of referenceMessages({ kind: 'RESPONSE' })) {
      const { device, recipient, counter } = header(message.octets);
      const ids = element('RequestID', `${recipient}:${device}:${counter}`) + element('ResponseID', `${device}:${recipient}:${counter}`);
      const document = duisResponse(responseMessage(variantOf(message), element('GBCSPayload', toBase64(message.octets))), { header: ids });
      const alone = outcome(() => translator.translate(message.octets, { serviceReferenceVariant: variantOf(message) }).xml);
      const enveloped = outcome(() => {
        const result = translateDuis(document, translator);
        assert.ok(result.kind === 'response');
        if (result.kind !== 'response') return '';
        assert.not(
          result.translation.warnings.some(({ code }) => code.startsWith('ENVELOPE')),
          message.name,
        );
        return result.translation.xml;
      });
      assert.is(enveloped, alone, message.name);
    }
  });

  test('every alert translates from its envelope as it does by itself', () => {
    for (const message of referenceMessages({ kind: 'ALERT' })) {
      const { device, recipient, counter } = header(message.octets);
      const body = element('DeviceAlertMessage', element('AlertCode', 'FFFF') + element('GBCSPayload', toBase64(message.octets)));
      const document = duisResponse(body, { header: element('ResponseID', `${device}:${recipient}:${counter}`) });
      const alone = outcome(() => translator.translate(message.octets).xml);
      const enveloped = outcome(() => {
        const result = translateDuis(document, translator);
        if (result.kind !== 'device-alert') throw new Error(result.kind);
        const codes = result.translation.warnings.map(({ code }) => code).filter((code) => code.startsWith('ENVELOPE'));
        assert.equal(codes, ['ENVELOPE_ALERT_CODE'], message.name);
        return result.translation.xml;
      });
      assert.is(enveloped, alone, message.name);
    }
  });

  test('every response and alert translates when it is returned from a local delivery', () => {
    for (const message of [...referenceMessages({ kind: 'RESPONSE' }), ...referenceMessages({ kind: 'ALERT' })]) {
      const document = duisRequest('8.13', element('ReturnLocalCommandResponse', element('DeviceGBCSResponse', toBase64(message.octets))));
      const alone = outcome(() => translator.translate(message.octets).xml);
      const returned = outcome(() => {
        const result = translateDuis(document, translator);
        if (result.kind !== 'returned-local-response') throw new Error(result.kind);
        return result.translation.xml;
      });
      assert.is(returned, alone, message.name);
    }
  });

  test('the DCC needs the responses of these service requests returned, and no others', () => {
    const needed = new Set<string>();
    for (const message of referenceMessages({ kind: 'RESPONSE' })) {
      const code = Buffer.from(message.octets);
      const at = message.octets[0] === 0xdf ? 0 : message.octets.indexOf(0xdf);
      const informationAt = at + 29 + 1 + message.octets[at + 29];
      const messageCode = code.readUInt16BE(informationAt + 1);
      const fake = {
        translate: () => ({ messageCode, xml: '', kind: 'response', warnings: [] }) as never,
        translateAsync: () => ({}) as never,
      };
      const document = duisRequest('8.13', element('ReturnLocalCommandResponse', element('DeviceGBCSResponse', toBase64(message.octets))));
      const result = translateDuis(document, fake);
      if (result.kind === 'returned-local-response' && result.neededByDcc) needed.add(message.variant);
    }
    assert.equal(
      [...needed].sort(),
      ['11.3', '3.2', '6.15.1', '6.15.2', '6.21', '6.23', '6.8', '8.11', '8.12.1', '8.12.2', '8.7.1', '8.7.2', '8.8.1', '8.8.2'].sort(),
    );
  });
});
