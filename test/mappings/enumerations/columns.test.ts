import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ALERTS } from '../../../mappings/alerts/index.js';
import { isGas } from '../../../mappings/enumerations/gas.js';
import { SERVICE_REQUEST_VARIANTS } from '../../../mappings/enumerations/service-request-variants.js';
import { RESPONSES } from '../../../mappings/index.js';
import { schemaOf } from '../../../mappings/schema/schema.js';
import { SCHEMA_VERSIONS, WITH_CLOCK_STATUS } from '../../../mappings/schema/versions.js';
import { dlmsAlert, gbzAlert } from '../../../mappings/vocabulary/alert.js';
import { dlmsUseCase } from '../../../mappings/vocabulary/use-case.js';
import { alertsByMessageCode } from '../../../src/translation/alerts.js';
import { byMessageCode } from '../../../src/translation/use-cases.js';

test('use cases called GCS are of gas, those called ECS are not, and all in GBZ are', () => {
  const codes = [
    ...RESPONSES.flatMap(({ name, encoding, messageCodes }) => messageCodes.map((code) => ({ name, encoding, code }))),
    ...ALERTS.map(({ name, encoding, messageCode }) => ({ name, encoding, code: messageCode })),
  ];
  for (const { name, encoding, code } of codes) {
    const expected = name.startsWith('GCS') || encoding === 'GBZ';
    assert.is(isGas(encoding, code), expected, name);
  }
});

test('variants that are never assumed, and the one that schedules another', () => {
  const all = [...SERVICE_REQUEST_VARIANTS];
  assert.equal(
    all.filter(([, { assumed }]) => !assumed).map(([variant]) => variant),
    ['6.21', '6.23', '8.1.1'],
  );
  assert.equal(
    all.filter(([, { schedules }]) => schedules).map(([variant]) => variant),
    ['5.1'],
  );
});

test('the versions with a clock status are those of the schema', () => {
  const having = SCHEMA_VERSIONS.filter((version) =>
    schemaOf(version)
      .element('Header/Timestamp')
      ?.type.attributes.some(({ name }) => name === 'ClockStatus'),
  );
  assert.equal([...WITH_CLOCK_STATUS], having);
});

test('two use cases, or two alerts of one protocol, with one message code: both are named, and the code in hex', () => {
  const variants = { '4.2': 'ReadInstantaneousExportRegistersRsp' };
  assert.throws(
    () =>
      byMessageCode([
        dlmsUseCase({
          name: 'ECS17a',
          messageCode: 0x0026,
          variants,
        }),
        dlmsUseCase({
          name: 'ECS17b',
          messageCode: [0x0027, 0x0026],
          variants,
        }),
      ]),
    /^ECS17b: ECS17a has the message code 0x0026 too\. Give each its own$/,
  );
  assert.throws(
    () =>
      alertsByMessageCode([
        dlmsAlert({
          name: 'ECS68',
          messageCode: 0x0061,
          alertCodes: [],
        }),
        dlmsAlert({
          name: 'ECS80',
          messageCode: 0x0061,
          alertCodes: [],
        }),
      ]),
    /^alert ECS80: the alert ECS68 in DLMS COSEM has the message code 0x0061 too\. Give each its own$/,
  );
  assert.is(
    alertsByMessageCode([
      dlmsAlert({
        name: 'ECS68',
        messageCode: 0x0061,
        alertCodes: [],
      }),
      gbzAlert({
        name: 'GCS53',
        messageCode: 0x0061,
        alertCodes: [],
      }),
    ]).get(0x0061)?.length,
    2,
  );
});

test.run();
