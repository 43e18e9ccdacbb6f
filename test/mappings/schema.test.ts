import * as assert from 'uvu/assert';
import { SERVICE_REQUEST_VARIANTS } from '../../mappings/enumerations/service-request-variants.js';
import { RESPONSES } from '../../mappings/index.js';
import { referenceSuite } from '../support/reference.js';
import { schemaModel } from '../support/schema-model.js';
import { problemsOfRows } from './rows-against-schema.js';

referenceSuite('mappings against the MMC XML Schema', (test) => {
  for (const useCase of RESPONSES) {
    for (const [variant, response] of Object.entries(useCase.variants)) {
      test(`every row of ${useCase.name} for ${variant} stands in ${response}, in its order, with a compatible type`, () => {
        assert.equal(problemsOfRows(useCase.rows, schemaModel().response(response)), []);
      });
    }
  }

  test('the service request variants are those of the schema', () => {
    const leaf = schemaModel()
      .leaves(schemaModel().root())
      .find(({ path }) => path === 'Header/ServiceReferenceVariant');
    assert.equal([...SERVICE_REQUEST_VARIANTS], leaf?.element.content?.enumeration);
  });
});
