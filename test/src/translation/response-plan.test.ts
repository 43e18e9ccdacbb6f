import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { SERVICE_REQUEST_VARIANTS } from '../../../mappings/enumerations/service-request-variants.js';
import { RESPONSES } from '../../../mappings/index.js';
import { VariantError } from '../../../src/translation/errors.js';
import { ResponsePlan } from '../../../src/translation/response-plan.js';

const useCase = RESPONSES.find(({ variants }) => Object.keys(variants).length > 2);

test('of variants that are given in turn each one is that of its own message', () => {
  assert.ok(useCase);
  const plan = new ResponsePlan(useCase);
  const all = [...SERVICE_REQUEST_VARIANTS.keys()];
  for (const given of [...all, ...all.reverse()]) {
    const chosen = plan.variant(given);
    assert.is(chosen?.variant, given);
    if (useCase.variants[given] !== undefined) assert.is(chosen?.response, useCase.variants[given]);
  }
});

test('a variant that there is not is an error each time', () => {
  assert.ok(useCase);
  const plan = new ResponsePlan(useCase);
  const give = (): unknown => plan.variant('99.1');
  for (let time = 0; time < 2; time++) assert.throws(give, (error: unknown) => error instanceof VariantError);
});

test.run();
