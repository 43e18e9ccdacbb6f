import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator } from '../../../../src/index.js';
import { type AccessResult, accessResponse, actionResult, getResult, setResult } from '../../../encoder/access-response.js';
import { nullData } from '../../../encoder/axdr.js';
import * as der from '../../../encoder/der.js';
import { clusterCommand, defaultResponse, type GbzComponent, gbzPayload, readAttributesResponse } from '../../../encoder/gbz.js';
import { asn1Response, KEY_USAGES } from '../../../support/asn1.js';
import { assertValid } from '../../../support/schema.js';

const translator = createTranslator();

function succeeds(messageCode: number, payload: Uint8Array): boolean {
  const { xml } = translator.translate(asn1Response(messageCode, payload));
  assertValid(xml);
  return /<ra:\w+Rsp MessageSuccess="(\w+)"/.exec(xml)?.[1] === 'true';
}

type Case = readonly [name: string, payload: Uint8Array, success: boolean];

/** Message codes of use cases whose responses may hold these components */
const GCS21f = 0x009f;
const CS01b = 0x0097;
const CS11 = 0x0015;
const GCS31 = 0x0080;
const GCS46 = 0x0089;
const GCS15c = 0x0076;

const dlms = (...results: AccessResult[]): Uint8Array => accessResponse({ data: results.map(nullData), results });

const DLMS: readonly Case[] = [
  ['every access succeeded', dlms(getResult(), setResult(), actionResult()), true],
  ['the first access failed', dlms(getResult(4), setResult(), actionResult()), false],
  ['the last access failed', dlms(getResult(), setResult(), actionResult(250)), false],
  ['an access that failed in a way without name', dlms(setResult(), setResult(99)), false],
];

for (const [name, payload, success] of DLMS) test(`DLMS COSEM: ${name}: ${success}`, () => assert.is(succeeds(0x001a, payload), success));

const gbz = (...components: GbzComponent[]): Uint8Array => gbzPayload(components);
const found = { id: 0x0000, type: 'UINT48', value: 1 } as const;
const notFound = { id: 0x0001, status: 0x8b } as const;
const unsupported = { id: 0x0002, status: 0x86 } as const;
const topUp = (resultType: number): GbzComponent =>
  clusterCommand(0x0705, 0x03, [
    ['ENUM8', resultType],
    ['INT32', 0],
    ['ENUM8', 0],
    ['INT32', 0],
  ]);
const cleared = (logs: number): GbzComponent => clusterCommand(0x0709, 0x02, [['BITMAP8', logs]]);
const sampling = (id: number): GbzComponent => clusterCommand(0x0702, 0x0d, [['UINT16', id]]);

const notFoundComponent = (cluster: number, command: number): GbzComponent => defaultResponse(cluster, command, 0x8b);

const GBZ: readonly (readonly [messageCode: number, ...Case])[] = [
  [GCS21f, 'every command succeeded', gbz(defaultResponse(0x0700, 0x00, 0), defaultResponse(0x0707, 0x01, 0)), true],
  [GCS21f, 'a command failed', gbz(defaultResponse(0x0700, 0x00, 0), defaultResponse(0x0707, 0x01, 0x85)), false],
  [GCS21f, 'commands after it were not executed', gbz(defaultResponse(0x0700, 0x00, 0x01), defaultResponse(0x0707, 0xff, 0x01)), false],
  [GCS46, 'an attribute that is not supported', gbz(readAttributesResponse(0x0702, [found, unsupported])), false],
  [GCS46, 'an attribute not found beside one that was', gbz(readAttributesResponse(0x0702, [found, notFound])), false],
  [GCS21f, 'nothing found, all of it by Get commands', gbz(notFoundComponent(0x0707, 0x01), notFoundComponent(0x0700, 0x00)), true],
  [GCS15c, 'no snapshot found', gbz(notFoundComponent(0x0702, 0x06), notFoundComponent(0x0705, 0x07)), true],
  [GCS15c, 'no snapshot found by a command of another number', gbz(notFoundComponent(0x0702, 0x08)), false],
  [GCS46, 'a command that does not look for anything, not found', gbz(notFoundComponent(0x0702, 0x06)), false],
  [GCS21f, 'something not found and a failure', gbz(notFoundComponent(0x0707, 0x01), defaultResponse(0x0707, 0x02, 0xc0)), false],
  ...[0x00, 0x10, 0x11, 0x12].map((type) => [CS01b, `top up result ${type}`, gbz(topUp(type)), true] as const),
  ...[0x01, 0x02, 0x0f, 0x13, 0xff].map((type) => [CS01b, `top up result ${type}`, gbz(topUp(type)), false] as const),
  [CS11, 'a log cleared', gbz(cleared(0x08)), true],
  [CS11, 'no log cleared', gbz(cleared(0x00)), false],
  [GCS31, 'sampling started', gbz(sampling(0x0001)), true],
  [GCS31, 'sampling not started', gbz(sampling(0xffff)), false],
];

for (const [messageCode, name, payload, success] of GBZ)
  test(`GBZ: ${name}: ${success}`, () => assert.is(succeeds(messageCode, payload), success));

const cell = (role: number, status: number): Uint8Array => der.sequence([der.integer(role), der.enumerated(status)]);
const clock = (status: number): Uint8Array => der.sequence([der.generalizedTime('20150101000000Z'), der.integer(status)]);
const outcome = (...statuses: number[]): Uint8Array =>
  der.sequence([
    der.integer(1000),
    der.integer(2),
    der.sequence([]),
    der.sequence(
      statuses.map((status) =>
        der.sequence([
          der.sequence([der.integer(2), KEY_USAGES.digitalSignature]),
          der.enumerated(status),
          ...[1, 2, 3, 4].map((octet) => der.octetString(new Uint8Array(8).fill(octet))),
        ]),
      ),
    ),
  ]);
const activation = (code: number): Uint8Array => der.sequence([der.integer(code), der.octetString('0123ABCD')]);
const restored = (...codes: number[]): Uint8Array =>
  der.sequence([
    der.sequence(
      codes.map((code) => der.sequence([der.sequence([der.octetString('0011223344556677'), der.integer(5)]), der.integer(code)])),
    ),
  ]);

const ASN1: readonly (readonly [messageCode: number, ...Case])[] = [
  [0x0008, 'credentials of every role', der.sequence([cell(2, 0), cell(3, 0)]), true],
  [0x0008, 'credentials of one role not found', der.sequence([cell(2, 0), cell(3, 25)]), false],
  [0x0102, 'credentials replaced', der.sequence([der.nullValue(), outcome(0, 0, 0)]), true],
  [0x0102, 'credentials replaced but one', der.sequence([der.nullValue(), outcome(0, 10, 0)]), false],
  [0x0102, 'credentials to be replaced later', der.sequence([der.nullValue()]), true],
  [0x000a, 'no certification request', der.integer(2), false],
  [0x000b, 'device certificate updated', der.integer(0), true],
  [0x000b, 'device certificate refused', der.integer(1), false],
  [0x000c, 'no device certificate', der.integer(2), false],
  [0x000d, 'joined', der.integer(0), true],
  [0x000d, 'not joined, for a reason without name', der.integer(200), false],
  [0x000f, 'not unjoined', der.integer(1), false],
  [0x0012, 'firmware activated', activation(0), true],
  [0x0012, 'firmware not activated', activation(3), false],
  [0x0012, 'firmware to be activated later', der.nullValue(), true],
  [0x0013, 'device log read', der.sequence([der.integer(0), der.sequence([])]), true],
  [0x0013, 'device log not read', der.sequence([der.integer(1)]), false],
  [0x007f, 'clock reliable', clock(0), true],
  [0x007f, 'clock invalid', clock(1), false],
  [0x007f, 'clock unreliable', clock(2), false],
  [0x008c, 'every device restored', restored(0, 0), true],
  [0x008c, 'a device not restored', restored(0, 4), false],
  [0x0129, 'firmware version read', der.sequence([der.octetString('0123ABCD'), der.integer(0)]), true],
  [0x0129, 'firmware version not read', der.sequence([der.octetString('00000000'), der.integer(1)]), false],
];

/** What confirms less than it seems to: the codes of the warnings with it */
const WARNED: readonly (readonly [messageCode: number, ...Case, warnings: string[]])[] = [
  [0x0021, 'DLMS COSEM: no results', dlms(), false, ['NOTHING_ANSWERED']],
  [0x0026, 'DLMS COSEM: three of four results', dlms(getResult(), getResult(), getResult()), true, ['INCOMPLETE_ANSWER']],
  [0x0026, 'DLMS COSEM: three of four results, one failed', dlms(getResult(), getResult(4), getResult()), false, ['INCOMPLETE_ANSWER']],
  [0x0051, 'DLMS COSEM: two results for one access', dlms(getResult(), getResult()), false, ['UNEXPECTED_COMPONENT']],
  [0x005a, 'DLMS COSEM: one result of one to three', dlms(getResult()), true, []],
  [0x006e, 'GBZ: no components', gbz(), false, ['NOTHING_ANSWERED']],
  [GCS46, 'GBZ: a Read Attributes Response without records', gbz(readAttributesResponse(0x0702, [])), false, ['NOTHING_ANSWERED']],
  [0x006e, 'GBZ: one of three components', gbz(defaultResponse(0x0705, 0x00, 0)), true, ['INCOMPLETE_ANSWER']],
  [GCS46, 'GBZ: another cluster', gbz(readAttributesResponse(0x0705, [found])), false, ['UNEXPECTED_COMPONENT']],
  [GCS46, 'GBZ: another response of the cluster', gbz(sampling(0x0001)), false, ['UNEXPECTED_COMPONENT']],
  [
    GCS46,
    'GBZ: another cluster beside the right one',
    gbz(readAttributesResponse(0x0702, [found]), defaultResponse(0x0700, 0x00, 0)),
    false,
    ['UNEXPECTED_COMPONENT'],
  ],
];

for (const [messageCode, name, payload, success, warnings] of WARNED)
  test(`${name}: ${success}, ${warnings.join(', ') || 'no warning'}`, () => {
    const translation = translator.translate(asn1Response(messageCode, payload));
    assertValid(translation.xml);
    assert.match(translation.xml, `Rsp MessageSuccess="${success}"`);
    assert.equal(
      translation.warnings.map(({ code }) => code),
      warnings,
    );
    for (const { offset } of translation.warnings) assert.type(offset, 'number');
  });

for (const [messageCode, name, payload, success] of ASN1)
  test(`ASN.1: ${name}: ${success}`, () => assert.is(succeeds(messageCode, payload), success));

test.run();
