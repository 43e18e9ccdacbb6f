import { suite, test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, type DataOptions, OptionError, SCHEMA_VERSIONS } from '../../../src/index.js';
import { alertsOfEveryCode, messagesOfEveryUseCase } from '../../encoder/every-use-case.js';
import { bundledKeys, bundledMessage, PLAIN, PROTECTED } from '../../support/bundled.js';
import { translatorOfReference } from '../../support/corpus.js';
import { dataOfXml } from '../../support/data-of-xml.js';
import { partyKeys } from '../../support/party-keys.js';
import { referenceMessages, referenceSuite } from '../../support/reference.js';
import { xmlOfData } from '../../support/xml-of-data.js';

const translator = createTranslator({ keys: bundledKeys() });

test('a response is told by its name; attributes and elements are members, each of the type that the schema gives it', () => {
  assert.equal(translator.toData(bundledMessage('ECS17b-import-registers-protected')), {
    schemaVersion: '5.4',
    Header: {
      BusinessOriginatorID: '02-E5-3E-00-00-00-00-01',
      BusinessTargetID: '02-50-00-00-00-00-00-10',
      OriginatorCounter: 1_700_000_000_001n,
      GBCSHexadecimalMessageCode: '0027',
      ServiceReference: '4.1',
      ServiceReferenceVariant: '4.1.1',
      Timestamp: { value: '2026-03-29T00:30:00.00Z' },
    },
    Body: {
      ResponseMessage: {
        SMETSData: {
          name: 'ReadInstantaneousImportRegistersRsp',
          MessageSuccess: true,
          Electricity: {
            ActiveImportRegister: { Value: 4_294_967_294n, ActiveEnergyUnit: 'Wh' },
            ReactiveImportRegister: { Value: 98_765n, ReactiveEnergyUnit: 'varh' },
            SecondaryActiveImportRegister: { Value: 1_234n },
          },
        },
        DebugInfo: { COSEMDebug: { COSEMResponse: [{ ResponseCode: 0n, Position: 1n, ActionResult: 'success' }] } },
      },
    },
  });
});

test('decimals are their exact text, and numbers where that is asked for; the version of the schema is a text all the same', () => {
  const message = bundledMessage('GCS13a-consumption-register-protected');
  const exact = JSON.stringify(responseOf(translator.toData(message)), asText);
  assert.is(
    exact,
    '{"name":"ReadInstantaneousImportRegistersRsp","MessageSuccess":true,"Gas":{"ConsumptionRegister":{"Value":"281474976710.654","Unit":"m3"}}}',
  );
  const numbers = translator.toData(message, { decimals: 'numbers' });
  assert.is(JSON.stringify(responseOf(numbers), asText), exact.replace('"281474976710.654"', '281474976710.654'));
  assert.is(numbers.schemaVersion, '5.4');
});

test('an option for decimals that there is not is an error', () => {
  const floats = { decimals: 'floats' } as unknown as DataOptions;
  assert.throws(
    () => translator.toData(bundledMessage(PLAIN), floats),
    (error: unknown) => error instanceof OptionError,
  );
});

test('what else is known of a message comes with its data', () => {
  const message = bundledMessage('ECS01a-tariff-update-partly-refused');
  const { xml: _, ...facts } = translator.translate(message);
  const { data, ...same } = translator.translateToData(message);
  assert.equal(same, facts);
  assert.equal(data, translator.toData(message));
});

test('data belongs to the caller: the next message leaves it as it is', () => {
  const first = translator.toData(bundledMessage(PLAIN));
  const before = JSON.stringify(first, asText);
  translator.toData(bundledMessage('ECS22b-active-import-profile-protected'));
  assert.is(JSON.stringify(first, asText), before);
});

const asText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
// biome-ignore lint/suspicious/noExplicitAny: the part of the document that a test is about
const responseOf = (data: any): unknown => data.Body.ResponseMessage.SMETSData;

const everything = suite('plain data says the same as the document');

/** Asserts that the data of a message is that of its document, and that it makes the document again */
function assertSame(data: unknown, xml: string): void {
  assert.equal(data, dataOfXml(xml));
  assert.is(xmlOfData(data), xml);
}

const messages = [...messagesOfEveryUseCase(1, { security: 'none' }), ...alertsOfEveryCode(1)];

for (const schemaVersion of SCHEMA_VERSIONS) {
  everything(`of every use case and alert, ${schemaVersion}`, () => {
    const ours = createTranslator({ keys: partyKeys, schemaVersion });
    for (const { octets } of messages) assertSame(ours.toData(octets), ours.translate(octets).xml);
  });
}

everything('of messages that stay encrypted', () => {
  const closed = createTranslator();
  for (const name of PROTECTED) {
    const message = bundledMessage(name);
    assertSame(closed.toData(message), closed.translate(message).xml);
  }
});

everything.run();

referenceSuite('plain data says the same as the document, reference messages', (reference) => {
  reference('each of them', () => {
    for (const message of [...referenceMessages({ kind: 'RESPONSE' }), ...referenceMessages({ kind: 'ALERT' })]) {
      const ours = translatorOfReference(message);
      assertSame(ours.toData(message.octets), ours.translate(message.octets).xml);
    }
  });
});

test.run();
