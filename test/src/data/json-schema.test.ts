import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, SCHEMA_VERSIONS } from '../../../src/index.js';
import { jsonSchema } from '../../data-types/json-schema.js';
import { alertsOfEveryCode, messagesOfEveryUseCase } from '../../encoder/every-use-case.js';
import { bundledMessage, PLAIN, PROTECTED } from '../../support/bundled.js';
import { assertData, assertOutcome, inJson } from '../../support/json-schema.js';
import { partyKeys } from '../../support/party-keys.js';

test('the JSON Schema is the one that the table of the schema makes', () => {
  const committed = readFileSync(new URL('../../../json-schema/translation.schema.json', import.meta.url), 'utf8');
  assert.ok(committed === jsonSchema(), 'run `npm run data-types`');
});

for (const schemaVersion of SCHEMA_VERSIONS) {
  test(`the data of every use case and alert is valid by it, ${schemaVersion}`, () => {
    const translator = createTranslator({ keys: partyKeys, schemaVersion });
    for (const { octets } of [...messagesOfEveryUseCase(1, { security: 'none' }), ...alertsOfEveryCode(1)])
      assertData(inJson(translator.toData(octets)));
  });
}

test('so is data whose decimals are numbers, and that of messages that stay encrypted', () => {
  const translator = createTranslator();
  for (const name of [PLAIN, ...PROTECTED]) {
    const { fragments: _, ...outcome } = translator.translateToData(bundledMessage(name), { decimals: 'numbers' });
    assertOutcome(inJson(outcome));
  }
});

// biome-ignore lint/suspicious/noExplicitAny: a part of a document is changed
const changed = (change: (data: any) => void): (() => void) => {
  const data = inJson(createTranslator().toData(bundledMessage(PLAIN)));
  change(data);
  return () => assertData(data);
};

test('what is not so is not valid by it', () => {
  changed(() => {})();
  assert.throws(
    changed((data) => {
      data.Header.OriginatorCounter = 1;
    }),
    /OriginatorCounter/,
  );
  assert.throws(
    changed((data) => {
      data.Header.Colour = 'red';
    }),
    /additional properties/,
  );
  assert.throws(
    changed((data) => {
      data.Body.ResponseMessage.SMETSData.name = 'ReadTheTeaLeavesRsp';
    }),
    /SMETSData/,
  );
  assert.throws(
    changed((data) => {
      delete data.Header.BusinessTargetID;
    }),
    /BusinessTargetID/,
  );
  assert.throws(
    changed((data) => {
      data.schemaVersion = '6.0';
    }),
    /schemaVersion/,
  );
});

test.run();
