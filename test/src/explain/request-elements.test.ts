import { readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';
import { requestOf } from '../../../src/explain/request-elements.js';
import { useCases } from '../../../src/index.js';
import { referencePath, referenceSuite } from '../../support/reference.js';

referenceSuite('elements of service requests', (test) => {
  test('each response answers an element that the DUIS schema has', () => {
    const schema = readFileSync(referencePath('duis', 'DUIS Schema V5.4.xsd'), 'utf8');
    const elements = new Set([...schema.matchAll(/<xs:element[^>]*? name="(\w+)"/g)].map(([, name]) => name));
    const requests = useCases.flatMap(({ variants }) => Object.values(variants)).map(requestOf);
    assert.ok(requests.length > 100);
    assert.equal(
      requests.filter((request) => !elements.has(request)),
      [],
    );
  });
});
