import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Options } from '../../../src/index.js';
import { clusterCommand, defaultResponse, type GbzComponent, readAttributesResponse, writeAttributesResponse } from '../../encoder/gbz.js';
import { element, same } from '../../support/expected-xml.js';
import { publishDayProfile } from '../../support/gas-calendar.js';
import { gsmeResponse, translateGsme } from '../../support/gsme.js';

/** Message codes of use cases: prepayment and calendar, metering, price and calendar, and those of one response */
const GCS05 = 0x006f;
const GCS46 = 0x0089;
const GCS21f = 0x009f;
const GCS32 = 0x0081;
const CS01b = 0x0097;
const CS11 = 0x0015;

interface Debug {
  readonly success: boolean;
  readonly debug: string;
}

function answered(messageCode: number, components: readonly GbzComponent[], options?: Options): Debug {
  const { xml } = translateGsme(
    gsmeResponse(messageCode, () => components),
    options,
  );
  const success = /<ra:\w+Rsp MessageSuccess="(true|false)"/.exec(xml)?.[1];
  const debug = /<ra:DebugInfo>.*<\/ra:DebugInfo>/.exec(xml)?.[0] ?? '';
  return { success: success === 'true', debug: debug.replaceAll('ra:', '') };
}

const debugInfo = (...clusters: string[]) => element('DebugInfo', element('ZIGBEEDebug', ...clusters));
const cluster = (id: string, name: string, ...responses: string[]) =>
  element('ZIGBEEClusterResponse', `<ClusterName id="${id}">${name}</ClusterName>`, ...responses);
const status = (code: string, name: string) => `<Status ResponseCode="${code}">${element('ZCLStatus', name)}</Status>`;
const command = (id: string, code = '00', name = 'SUCCESS') =>
  element('ZIGBEECommandResponse', element('CommandID', id), status(code, name));
const attribute = (id: string, code = '00', name = 'SUCCESS') =>
  element('ZIGBEEDataResponse', element('AttributeID', id), status(code, name));

const topUp = (resultType: number) =>
  clusterCommand(0x0705, 0x03, [
    ['ENUM8', resultType],
    ['INT32', 0],
    ['ENUM8', 0],
    ['INT32', -1],
  ]);

const dayProfile = (id: number) => publishDayProfile({ id, entries: [[0, 1]] }, 0);

const CASES: readonly [name: string, messageCode: number, components: readonly GbzComponent[], success: boolean, debug: string][] = [
  [
    'a Default Response names the command that it answers',
    GCS05,
    [defaultResponse(0x0705, 0x0c, 0x00)],
    true,
    cluster('0705', 'Prepayment', command('0C')),
  ],
  [
    'commands that were not executed after a failure keep FF',
    GCS05,
    [defaultResponse(0x0707, 0x03, 0xc0), defaultResponse(0x0707, 0xff, 0x01)],
    false,
    cluster('0707', 'Calendar', command('03', 'C0', 'HARDWARE_FAILURE')) + cluster('0707', 'Calendar', command('FF', '01', 'FAILURE')),
  ],
  [
    'a Read Attributes Response has a status for each attribute record',
    GCS46,
    [
      readAttributesResponse(0x0702, [
        { id: 0x0302, type: 'UINT24', value: 1000 },
        { id: 0x0a00, status: 0x86 },
      ]),
    ],
    false,
    cluster('0702', 'Metering', attribute('0302'), attribute('0A00', '86', 'UNSUPPORTED_ATTRIBUTE')),
  ],
  [
    'a Read Attributes Response without records answers Read Attributes',
    GCS46,
    [readAttributesResponse(0x0702, [])],
    false,
    cluster('0702', 'Metering', command('00')),
  ],
  [
    'a Write Attributes Response has a status for each record',
    GCS05,
    [
      writeAttributesResponse(0x0705, [
        { id: 0x0031, status: 0x88 },
        { id: 0x0040, status: 0x8d },
      ]),
    ],
    false,
    cluster('0705', 'Prepayment', attribute('0031', '88', 'READ_ONLY'), attribute('0040', '8D', 'INVALID_DATA_TYPE')),
  ],
  [
    'a Write Attributes Response without records answers Write Attributes',
    GCS05,
    [writeAttributesResponse(0x0705, [])],
    true,
    cluster('0705', 'Prepayment', command('02')),
  ],
  [
    'a cluster-specific response is a success',
    GCS32,
    [clusterCommand(0x0702, 0x0c, [['UINT8', 1]])],
    true,
    cluster('0702', 'Metering', command('0B')),
  ],
  [
    'a cluster-specific response that the use case has nothing of keeps its own number',
    GCS46,
    [clusterCommand(0x0702, 0x0c, [['UINT8', 1]])],
    false,
    cluster('0702', 'Metering', command('0C')),
  ],
  ['a top up that was rejected is a failure', CS01b, [topUp(0x02)], false, cluster('0705', 'Prepayment', command('04', '01', 'FAILURE'))],
  ['a top up that was accepted is a success', CS01b, [topUp(0x12)], true, cluster('0705', 'Prepayment', command('04'))],
  [
    'a log that was not cleared is a failure',
    CS11,
    [clusterCommand(0x0709, 0x02, [['BITMAP8', 0]])],
    false,
    cluster('0709', 'Events', command('01', '01', 'FAILURE')),
  ],
  [
    'several components of one kind stand each for itself, in their order',
    GCS21f,
    [dayProfile(1), defaultResponse(0x0700, 0x00, 0x8b), dayProfile(2)],
    true,
    cluster('0707', 'Calendar', command('01')) +
      cluster('0700', 'Price', command('00', '8B', 'NOT_FOUND')) +
      cluster('0707', 'Calendar', command('01')),
  ],
  [
    'NOT_FOUND is a failure where the use case gets nothing',
    GCS05,
    [defaultResponse(0x0705, 0x07, 0x8b)],
    false,
    cluster('0705', 'Prepayment', command('07', '8B', 'NOT_FOUND')),
  ],
  [
    'a status that has no name',
    GCS05,
    [defaultResponse(0x0703, 0x00, 0x55)],
    false,
    cluster('0703', 'Messaging', command('00', '55', 'RESPONSE_CODE_NOT_KNOWN')),
  ],
  ['a cluster that has no name', GCS05, [defaultResponse(0xfc00, 0x00, 0x00)], false, cluster('FC00', 'Cluster FC00', command('00'))],
];

for (const [name, messageCode, components, success, debug] of CASES) {
  test(name, () => {
    const written = answered(messageCode, components);
    same(written.debug, debugInfo(debug));
    assert.is(written.success, success);
  });
}

test('debug information follows the option', () => {
  const good = [defaultResponse(0x0705, 0x0c, 0x00)];
  const bad = [defaultResponse(0x0705, 0x0c, 0xc0)];
  assert.is(answered(GCS05, good, { debugInfo: 'never' }).debug, '');
  assert.is(answered(GCS05, bad, { debugInfo: 'never' }).debug, '');
  assert.is(answered(GCS05, good, { debugInfo: 'errors' }).debug, '');
  same(
    answered(GCS05, bad, { debugInfo: 'errors' }).debug,
    debugInfo(cluster('0705', 'Prepayment', command('0C', 'C0', 'HARDWARE_FAILURE'))),
  );
});

test.run();
