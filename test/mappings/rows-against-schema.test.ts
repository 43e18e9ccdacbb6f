import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ALERTS } from '../../mappings/alerts/index.js';
import { SERVICE_REQUEST_VARIANTS } from '../../mappings/enumerations/service-request-variants.js';
import { RESPONSES } from '../../mappings/index.js';
import { schemaOf } from '../../mappings/schema/schema.js';
import { problemsOfRows } from './rows-against-schema.js';

for (const useCase of RESPONSES) {
  for (const [variant, response] of Object.entries(useCase.variants)) {
    test(`every row of ${useCase.name} for ${variant} stands in ${response}, in its order, with a compatible type`, () => {
      const element = schemaOf().response(response);
      assert.ok(element, `the schema has no ${response}`);
      assert.equal(problemsOfRows(useCase.rows, element.type, response), []);
    });
  }
}

for (const alert of ALERTS) {
  test(`every row of ${alert.name} for ${alert.messageCode.toString(16)} stands in Payload, in its order, with a compatible type`, () => {
    assert.equal(problemsOfRows(alert.rows, schemaOf().alertPayload.type, 'Payload', true), []);
  });
}

test('the service request variants are those of the schema', () => {
  assert.equal([...SERVICE_REQUEST_VARIANTS], schemaOf().element('Header/ServiceReferenceVariant')?.type.text?.words);
});

test.run();
