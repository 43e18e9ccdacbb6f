import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readWholeMessage } from '../../../codecs/envelope/envelope.js';
import { DecodeError } from '../../../codecs/errors.js';
import type { GbzOutcomes } from '../../../codecs/gbz/components.js';
import { readGbzAlertLayout, readGbzLayout } from '../../../codecs/gbz/layout.js';
import { readZclPayloadLayout } from '../../../codecs/gbz/payload-layouts.js';
import { readPayload } from '../../support/gbz.js';
import { octets } from '../../support/octets.js';
import { type ReferenceMessage, referenceMessages, referenceSuite } from '../../support/reference.js';

test('a component field by field', () => {
  const { components, ...head } = readGbzLayout(octets('0109 01 11 0705 000B 1C374A80 0D 2112 07 09 404B'));
  assert.equal(head, { profile: 0x0109, numberOfComponents: 1, end: 19 });
  const { payload, ...component } = components[0];
  assert.equal(component, {
    control: 0x11,
    cluster: 0x0705,
    length: 11,
    bodyAt: 8,
    fromDateTime: 473385600,
    frameControl: 0x0d,
    manufacturerCode: 0x1221,
    sequence: 7,
    command: 9,
    payloadAt: 17,
  });
  assert.equal([...payload], [0x40, 0x4b]);
});

test('an encrypted component field by field', () => {
  const block = `31 00000000 A1A2A3 ${'0B'.repeat(12)}`;
  const { components } = readGbzLayout(octets(`0109 01 03 0702 001B 0002 18 00 01 0014 ${block}`));
  const { payload, authenticationTag, ...component } = components[0];
  assert.equal(component, {
    control: 0x03,
    cluster: 0x0702,
    length: 27,
    bodyAt: 8,
    additionalHeaderControl: 0,
    additionalHeaderFrameCounter: 2,
    frameControl: 0x18,
    sequence: 0,
    command: 1,
    cipheredInformationLength: 20,
    securityControl: 0x31,
    invocationCounter: 0,
    payloadAt: 20,
  });
  assert.equal([[...payload], authenticationTag?.length], [[0xa1, 0xa2, 0xa3], 12]);
});

test('the head of an alert', () => {
  assert.equal(readGbzAlertLayout(octets('0109 01 8F0A 1C374A80 03 0702')), {
    profile: 0x0109,
    numberOfComponents: 1,
    alertCode: 0x8f0a,
    timestamp: 473385600,
    payloadAt: 9,
  });
});

test('octets that are not one whole content are a DecodeError', () => {
  const whole = octets('0109 02 00 0705 0005 08 00 0B 08 00 01 0702 0005 08 01 0B 08 8B');
  readGbzLayout(whole);
  const isDecodeError = (error: unknown) => error instanceof DecodeError;
  for (let end = 0; end < whole.length; end++) assert.throws(() => readGbzLayout(whole.subarray(0, end)), isDecodeError, `cut at ${end}`);
  assert.throws(() => readGbzLayout(octets('0109 00 00')), isDecodeError);
  assert.throws(() => readGbzLayout(octets('0109 01 01 0705 0002 08 00 0B')), isDecodeError);
});

const fieldsOf = (cluster: number, frameControl: number, command: number, hex: string) =>
  JSON.parse(
    JSON.stringify(readZclPayloadLayout(cluster, frameControl, command, octets(hex))?.fields, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('hex').toUpperCase() : value,
    ),
  );

test('a snapshot field by field', () => {
  assert.equal(
    fieldsOf(0x0702, 0x19, 0x06, '0C000000 006C0E1C 02 00 01 08000000 06 900000000000 02 6C0000000000 EA0000000000 14 4A0000000000'),
    {
      snapshotId: 12,
      snapshotTime: 0x1c0e6c00,
      totalSnapshotsFound: 2,
      commandIndex: 0,
      totalNumberOfCommands: 1,
      snapshotCause: 8,
      snapshotPayloadType: 6,
      currentSummationDelivered: 144,
      count: 2,
      tierSummations: [{ summation: 108 }, { summation: 234 }],
      tiersAndBlockThresholds: 0x14,
      blockSummations: [{ summation: 74 }],
    },
  );
});

test('a Consumer Top Up Response field by field', () => {
  assert.equal(fieldsOf(0x0705, 0x09, 0x03, '00 D0121300 00 C0AA7FFF'), {
    resultType: 0,
    topUpValue: 1250000,
    sourceOfTopUp: 0,
    creditRemaining: -8410432,
  });
});

test('attribute records field by field', () => {
  assert.equal(fieldsOf(0x0702, 0x08, 0x01, '0602 00 41 02 0123 1400 86 0502 00 21 6400'), {
    records: [
      { attribute: 0x0206, status: 0, type: 0x41, value: { length: 2, octets: '0123' } },
      { attribute: 0x0014, status: 0x86 },
      { attribute: 0x0205, status: 0, type: 0x21, value: '6400' },
    ],
  });
});

test('a payload that is shorter or longer than its layout is a DecodeError, an unknown command has none', () => {
  for (const hex of ['00 D0121300 00 C0AA7F', '00 D0121300 00 C0AA7FFF 00'])
    assert.throws(
      () => readZclPayloadLayout(0x0705, 0x09, 0x03, octets(hex)),
      (error: unknown) => error instanceof DecodeError,
    );
  assert.is(readZclPayloadLayout(0x0705, 0x09, 0x77, octets('00')), undefined);
  assert.is(readZclPayloadLayout(0x0705, 0x01, 0x03, octets('00')), undefined);
});

test.run();

const isGbz = (content: Uint8Array): boolean => content[0] === 0x01 && content[1] === 0x09;

function content({ octets: message }: ReferenceMessage): Uint8Array {
  const { contentAt, contentEnd } = readWholeMessage(message);
  return message.subarray(contentAt, contentEnd);
}

/** What `GbzReader` says of a message, in the form of the layouts: components, and the statuses of plain ones */
function byReader(outcomes: GbzOutcomes, plain: (component: number) => boolean): unknown {
  return Array.from({ length: outcomes.components }, (_, i) => [
    outcomes.cluster[i],
    outcomes.frameControl[i],
    plain(i)
      ? outcomes.component.flatMap((of, s) =>
          of === i && s < outcomes.statuses && outcomes.attribute[s] >= 0 ? [[outcomes.attribute[s], outcomes.status[s]]] : [],
        )
      : undefined,
  ]);
}

referenceSuite('both readings of the GBZ reference messages', (test) => {
  test('agree on every command and response', () => {
    let compared = 0;
    for (const message of referenceMessages()) {
      const octets = content(message);
      if (message.kind === 'ALERT' || !isGbz(octets)) continue;
      compared++;
      const { components } = readGbzLayout(octets);
      const { outcomes, cursor } = readPayload(octets, []);
      const plain = (i: number) => components[i].cipheredInformationLength === undefined;
      const blocks = components.flatMap((component) =>
        component.cipheredInformationLength === undefined
          ? []
          : [component.payloadAt - 5, component.payloadAt - 5 + component.cipheredInformationLength],
      );
      assert.equal(cursor.blocks, blocks, message.name);
      const byLayout = components.map(({ cluster, frameControl, command, payload }, i) => {
        if (!plain(i)) return [cluster, frameControl, undefined];
        const fields = readZclPayloadLayout(cluster, frameControl, command, payload)?.fields;
        const records = (fields?.records ?? []) as { attribute: number; status: number }[];
        return [cluster, frameControl, records.map(({ attribute, status }) => [attribute, status])];
      });
      assert.equal(byReader(outcomes, plain), byLayout, message.name);
    }
    assert.ok(compared > 200, `${compared} messages compared`);
  });

  test('every plain component of a response has a layout', () => {
    for (const message of referenceMessages({ kind: 'RESPONSE' })) {
      const octets = content(message);
      if (!isGbz(octets)) continue;
      for (const { cluster, frameControl, command, payload, cipheredInformationLength } of readGbzLayout(octets).components)
        if (cipheredInformationLength === undefined)
          assert.ok(readZclPayloadLayout(cluster, frameControl, command, payload), `${message.name}: ${cluster.toString(16)} ${command}`);
    }
  });

  test('every alert has a head', () => {
    for (const message of referenceMessages({ kind: 'ALERT' })) {
      const octets = content(message);
      if (isGbz(octets)) assert.is(readGbzAlertLayout(octets).alertCode >> 8 >= 0x80, true, message.name);
    }
  });
});
