import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Envelope, readWholeMessage } from '../../../codecs/envelope/envelope.js';
import { type InspectedField, inspect, KeyDirectory } from '../../../src/index.js';
import { elementPlaces } from '../../../src/inspect/element-places.js';
import { blockOpener } from '../../../src/keys/block-opener.js';
import { NodeKeyRing } from '../../../src/keys/node/key-ring.js';
import { supplementaryRemoteParty } from '../../encoder/keys.js';
import { concatenate, hex, toHex } from '../../encoder/octets.js';
import { bundledKeys, bundledMessage, bundledOctets, PROTECTED } from '../../support/bundled.js';
import { plainMessage } from '../../support/plain-message.js';
import { referenceMessages, referencePath, referenceSuite } from '../../support/reference.js';

/** Offset, octets, path and value of the fields whose path begins so */
const shown = (fields: readonly InspectedField[], part: string) =>
  fields.filter(({ path }) => path.startsWith(part)).map((field) => [field.offset, toHex(field.octets), field.path, field.value]);

/** Every octet of the message stands in one field, one after the other */
function assertComplete(fields: readonly InspectedField[], length: number, name: string): void {
  let at = 0;
  for (const { offset, octets, path } of fields) {
    assert.is(offset, at, `${name}: ${path}`);
    at += octets.length;
  }
  assert.is(at, length, name);
}

const response = (content: string, messageCode = 0x0027) => inspect(plainMessage({ messageCode, payload: hex(content) }));

test('the MAC header', () => {
  assert.equal(shown(inspect(plainMessage({ security: 'mac' })), 'MAC header'), [
    [0, '', 'MAC header', ''],
    [0, 'DD', 'MAC header / tag', 'general-ciphering'],
    [1, '00', 'MAC header / transaction identifier / length', '0 octets'],
    [2, '00', 'MAC header / originator system title / length', '0 octets'],
    [3, '00', 'MAC header / recipient system title / length', '0 octets'],
    [4, '00', 'MAC header / date-time / length', '0 octets'],
    [5, '00', 'MAC header / other information / length', '0 octets'],
    [6, '00', 'MAC header / key information', 'none'],
    [7, '37', 'MAC header / length', '55 octets'],
    [8, '11', 'MAC header / security control', 'authenticated, suite 1'],
    [9, '00000000', 'MAC header / invocation counter', '0'],
  ]);
});

test('the grouping header: counters in decimal, EUI-64 with dashes, the use case of the message code, the date-time', () => {
  const message = plainMessage({
    dateTime: hex('07E60C1FFF173B3B00000001'),
    messageCode: 0x0034,
    supplementary: { remoteParty: supplementaryRemoteParty, remotePartyCounter: 2n ** 64n - 1n, originatorCounter: 2n ** 53n + 1n },
  });
  assert.equal(shown(inspect(message), 'grouping header'), [
    [0, '', 'grouping header', ''],
    [0, 'DF', 'grouping header / tag', 'general-signing'],
    [1, '09', 'grouping header / transaction identifier / length', '9 octets'],
    [2, '02', 'grouping header / CRA flag', 'response'],
    [3, '00000000000003E8', 'grouping header / originator counter', '1000'],
    [11, '08', 'grouping header / originator system title / length', '8 octets'],
    [12, '02E53E0000000001', 'grouping header / originator system title', '02-E5-3E-00-00-00-00-01'],
    [20, '08', 'grouping header / recipient system title / length', '8 octets'],
    [21, '0250000000000010', 'grouping header / recipient system title', '02-50-00-00-00-00-00-10'],
    [29, '0C', 'grouping header / date-time / length', '12 octets'],
    [30, '07E60C1FFF173B3B00000001', 'grouping header / date-time', '2022-12-31T23:59:59.00Z, clock status 01: invalid'],
    [42, '1A', 'grouping header / other information / length', '26 octets'],
    [43, '0034', 'grouping header / message code', '0034 ECS21b Read Electricity (Prepayment) Daily Read Log'],
    [45, '0260000000000030', 'grouping header / supplementary remote party', '02-60-00-00-00-00-00-30'],
    [53, 'FFFFFFFFFFFFFFFF', 'grouping header / supplementary remote party counter', '18446744073709551615'],
    [61, '0020000000000001', 'grouping header / supplementary originator counter', '9007199254740993'],
  ]);
});

test('signature and MAC', () => {
  const fields = inspect(plainMessage({ security: 'both' }));
  assert.equal(
    fields.slice(-3).map(({ name, octets, value }) => [name, octets.length, value]),
    [
      ['signature / length', 1, '64 octets'],
      ['signature', 64, 'r and s, 32 octets each'],
      ['MAC', 12, ''],
    ],
  );
});

test('an access response, with compact arrays and results in words', () => {
  const log = '13 02 02 06 01 0002 12 10 30000000 0001 FFFF 30000708 0003 0004';
  const fields = response(`DA 200003E8 00 00 03 ${log} 0201 0F FB 00 03 0100 0103 03FA`, 0x0037);
  assert.equal(shown(fields, 'access response'), [
    [34, '', 'access response', ''],
    [34, 'DA', 'access response / tag', 'access response'],
    [35, '200003E8', 'access response / long-invoke-id-and-priority', ''],
    [39, '00', 'access response / date-time', '0 octets'],
    [40, '00', 'access response / list of access-request-specifications', '0'],
    [41, '03', 'access response / list of data', '3'],
    [
      42,
      '13020206010002' + '12',
      'access response / list of data / item 1',
      'compact-array of structure { double-long-unsigned, array of 2 long-unsigned }',
    ],
    [50, '10', 'access response / list of data / item 1 / length', '16 octets'],
    [51, '', 'access response / list of data / item 1 / entry 1', 'structure of 2'],
    [51, '30000000', 'access response / list of data / item 1 / entry 1 / structure member 1', 'double-long-unsigned 805306368'],
    [55, '', 'access response / list of data / item 1 / entry 1 / structure member 2', 'array of 2'],
    [55, '0001', 'access response / list of data / item 1 / entry 1 / structure member 2 / entry 1', 'long-unsigned 1'],
    [57, 'FFFF', 'access response / list of data / item 1 / entry 1 / structure member 2 / entry 2', 'long-unsigned 65535'],
    [59, '', 'access response / list of data / item 1 / entry 2', 'structure of 2'],
    [59, '30000708', 'access response / list of data / item 1 / entry 2 / structure member 1', 'double-long-unsigned 805308168'],
    [63, '', 'access response / list of data / item 1 / entry 2 / structure member 2', 'array of 2'],
    [63, '0003', 'access response / list of data / item 1 / entry 2 / structure member 2 / entry 1', 'long-unsigned 3'],
    [65, '0004', 'access response / list of data / item 1 / entry 2 / structure member 2 / entry 2', 'long-unsigned 4'],
    [67, '0201', 'access response / list of data / item 2', 'structure of 1'],
    [69, '0FFB', 'access response / list of data / item 2 / structure member 1', 'integer -5'],
    [71, '00', 'access response / list of data / item 3', 'null-data'],
    [72, '03', 'access response / list of access-response-specifications', '3'],
    [73, '0100', 'access response / list of access-response-specifications / access-response-specification 1', 'get: success (0)'],
    [
      75,
      '0103',
      'access response / list of access-response-specifications / access-response-specification 2',
      'get: read-write-denied (3)',
    ],
    [
      77,
      '03FA',
      'access response / list of access-response-specifications / access-response-specification 3',
      'action: other-reason (250)',
    ],
  ]);
});

test('an access request: which object, attribute or method, with access parameters, and the data', () => {
  const specifications = '03 04 0007 0000630100FF 02 01 06 30000000  02 0014 00000D0000FF 07  03 0009 00000A006AFF 01';
  const message = plainMessage({
    craFlag: 1,
    payload: hex(`D9 200003E8 00 ${specifications} 03 00 0101 11 07 0F 00`),
    security: 'pre-command',
  });
  const list = 'access request / list of access-request-specifications / access-request-specification';
  assert.equal(
    shown(inspect(message), 'access request / list').map(([, hex, path, value]) => [hex, path, value]),
    [
      ['03', 'access request / list of access-request-specifications', '3'],
      [
        '0400070000630100FF02',
        `${list} 1`,
        'get with selection class 7 Profile generic, 0-0:99.1.0.255 (ProfileDataLog(ActiveEnergyImportedInPeriod)), attribute 2 buffer',
      ],
      ['01', `${list} 1 / access selector`, '1'],
      ['0630000000', `${list} 1 / access parameters`, 'double-long-unsigned 805306368'],
      [
        '02001400000D0000FF07',
        `${list} 2`,
        'set class 20 Activity calendar, 0-0:13.0.0.255 (TariffSwitchingTable), attribute 7 season_profile_passive',
      ],
      ['03000900000A006AFF01', `${list} 3`, 'action class 9 Script table, 0-0:10.0.106.255 (SupplyState), method 1 execute'],
      ['03', 'access request / list of data', '3'],
      ['00', 'access request / list of data / item 1 (get with selection buffer)', 'null-data'],
      ['0101', 'access request / list of data / item 2 (set season_profile_passive)', 'array of 1'],
      ['1107', 'access request / list of data / item 2 (set season_profile_passive) / entry 1', 'unsigned 7'],
      ['0F00', 'access request / list of data / item 3 (action execute)', 'integer 0'],
    ],
  );
});

test('a data notification names its alert', () => {
  const message = plainMessage({
    craFlag: 3,
    messageCode: 0x0069,
    payload: hex('0F 200003E8 00 0203 12 8F0A 090C 07E60C1FFF173B3B00800000 0403 A0'),
  });
  assert.equal(
    shown(inspect(message), 'data notification / notification body').map(([, hex, path, value]) => [hex, path, value]),
    [
      ['0203', 'data notification / notification body', 'structure of 3'],
      ['128F0A', 'data notification / notification body / alert code', '8F0A Billing Data Log Updated'],
      [
        '090C07E60C1FFF173B3B00800000',
        'data notification / notification body / time stamp',
        'octet-string 12 octets: 2022-12-31T23:59:59.00Z, clock status 00',
      ],
      ['0403A0', 'data notification / notification body / structure member 3', 'bit-string 101'],
    ],
  );
});

test('GBZ components: cluster, command, attributes by name, statuses in words', () => {
  const records = '0003 00 30 01 1400 86 0000 00 25 393000000000';
  const fields = response(`0109 02 00 0702 0015 18 01 01 ${records} 01 0707 0005 18 02 0B 01 8B`, 0x0074);
  const component = 'GBZ payload / component';
  assert.equal(
    shown(fields, `${component} 1`)
      .map(([, hex, path, value]) => [hex, path, value])
      .slice(0, 11),
    [
      ['', `${component} 1`, 'Metering, Read Attributes Response'],
      ['00', `${component} 1 / extended header control field`, 'not the last component'],
      ['0702', `${component} 1 / cluster`, 'Metering'],
      ['0015', `${component} 1 / length`, '21 octets'],
      ['18', `${component} 1 / frame control`, 'profile-wide, server to client, default response disabled'],
      ['01', `${component} 1 / transaction sequence number`, '1'],
      ['01', `${component} 1 / command`, 'Read Attributes Response'],
      ['', `${component} 1 / record 1`, ''],
      ['0003', `${component} 1 / record 1 / attribute`, 'Unit of Measure'],
      ['00', `${component} 1 / record 1 / status`, 'SUCCESS'],
      ['30', `${component} 1 / record 1 / type`, 'enum8'],
    ],
  );
  assert.equal(shown(fields, `${component} 1 / record 2 / status`)[0].slice(1), [
    '86',
    `${component} 1 / record 2 / status`,
    'UNSUPPORTED_ATTRIBUTE',
  ]);
  assert.equal(shown(fields, `${component} 1 / record 3 / value`)[0].slice(1), [
    '393000000000',
    `${component} 1 / record 3 / value`,
    '12345',
  ]);
  assert.equal(
    shown(fields, `${component} 2`)
      .map(([, hex, path, value]) => [hex, path, value])
      .slice(-2),
    [
      ['01', `${component} 2 / command`, 'Get Day Profiles'],
      ['8B', `${component} 2 / status`, 'NOT_FOUND'],
    ],
  );
});

test('a GBZ command: its fields by their layout', () => {
  const command = '0109 01 01 0702 0015 01 00 0B 01000000 02000000 00000000 804A371C 01 03';
  const message = plainMessage({ craFlag: 1, messageCode: 0x007f, payload: hex(command), security: 'pre-command' });
  const fields = inspect(message);
  assert.equal(
    shown(fields, 'GBZ payload / component 1')
      .slice(7)
      .map(([, hex, path, value]) => [hex, path, value]),
    [
      ['01000000', 'GBZ payload / component 1 / provider id', '1'],
      ['02000000', 'GBZ payload / component 1 / issuer event id', '2'],
      ['00000000', 'GBZ payload / component 1 / request time', '0: now'],
      ['804A371C', 'GBZ payload / component 1 / implementation time', '2015-01-01T00:00:00.00Z'],
      ['01', 'GBZ payload / component 1 / proposed supply status', '1'],
      ['03', 'GBZ payload / component 1 / supply control bits', '3, bits 00000011'],
    ],
  );
});

test('ASN.1: tags, lengths and values', () => {
  const fields = response('30 21 020104 0A0103 A003 0101FF 180F 32303232313233313233353935395A 060355040D', 0x0008);
  assert.equal(
    shown(fields, 'ASN.1 payload').map(([, hex, path, value]) => [hex, path, value]),
    [
      ['', 'ASN.1 payload', ''],
      ['3021', 'ASN.1 payload / element', 'SEQUENCE of 33 octets'],
      ['020104', 'ASN.1 payload / element / element 1', 'INTEGER 4'],
      ['0A0103', 'ASN.1 payload / element / element 2', 'ENUMERATED 3'],
      ['A003', 'ASN.1 payload / element / element 3', '[0] of 3 octets'],
      ['0101FF', 'ASN.1 payload / element / element 3 / element 1', 'BOOLEAN TRUE'],
      ['180F32303232313233313233353935395A', 'ASN.1 payload / element / element 4', 'GeneralizedTime 2022-12-31T23:59:59.00Z'],
      ['060355040D', 'ASN.1 payload / element / element 5', 'OBJECT IDENTIFIER 2.5.4.13'],
    ],
  );
});

test('fields say which elements of the output they make, with their text', () => {
  const fields = response('DA 200003E8 00 00 04 06 00000064 0202 0F00 161E 00 00 04 0100 0100 0103 0103', 0x0026);
  const made = fields.flatMap(({ elements }) => elements.map(({ path, text }) => [path, text]));
  assert.equal(made, [
    ['ReadInstantaneousExportRegistersRsp/ActiveExportRegister/Value', '100'],
    ['ReadInstantaneousExportRegistersRsp/ActiveExportRegister/ActiveEnergyUnit', 'Wh'],
  ]);
});

test('protected blocks are ciphertext without keys, and plaintext in their place with them', () => {
  for (const name of PROTECTED) {
    const message = bundledOctets(name);
    const closed = inspect(message);
    assert.is(closed.filter((field) => field.name === 'ciphertext').length, 1, name);
    assert.not(
      closed.some(({ decrypted }) => decrypted),
      name,
    );
    const open = inspect(message, { keys: bundledKeys() });
    assert.not(
      open.some((field) => field.name === 'ciphertext'),
      name,
    );
    const plaintext = open.filter(({ decrypted }) => decrypted);
    assert.ok(plaintext.length > 3 && plaintext.some(({ elements }) => elements.length > 0), name);
    assertComplete(closed, message.length, name);
    assertComplete(open, message.length, name);
    assert.is(open.at(-1)?.value, 'valid', name);
  }
});

test('a block whose tag does not verify is an error in its place, and what follows is shown', () => {
  const message = bundledOctets(PROTECTED[0]);
  const block = inspect(message).find(({ name }) => name === 'ciphertext');
  if (block === undefined) return assert.unreachable('a block');
  message[block.offset] ^= 1;
  const fields = inspect(message, { keys: bundledKeys() });
  const failed = fields.filter(({ error }) => error !== undefined);
  assert.equal(
    failed.map(({ error, offset, octets }) => [error?.code, offset, octets.length]),
    [['DECRYPTION', block.offset, block.octets.length]],
  );
  assert.equal(
    fields.slice(-2).map(({ name, value }) => [name, value]),
    [
      ['signature / length', '0 octets'],
      ['MAC', 'invalid: it does not verify with the keys'],
    ],
  );
});

test('a message cut anywhere is shown up to there, and then the error', () => {
  for (const name of [...PROTECTED, 'GCS07-message-refused', 'ECS80-supply-restored']) {
    const message = bundledOctets(name);
    const whole = inspect(message);
    for (let end = 1; end < message.length; end++) {
      const fields = inspect(message.subarray(0, end));
      assertComplete(fields, end, `${name} cut at ${end}`);
      assert.is(fields.at(-1)?.error?.code, 'DECODE', `${name} cut at ${end}`);
      const before = fields.findIndex(({ error }) => error !== undefined);
      for (let i = 0; i < before; i++) assert.is(fields[i].path, whole[i].path, `${name} cut at ${end}`);
    }
  }
});

test('a broken content is shown up to the broken place, then signature and MAC', () => {
  const fields = inspect(plainMessage({ payload: hex('DA 200003E8 00 00 02 0202 06 00000064 77 00 01 0100'), security: 'mac' }));
  const broken = fields.find(({ error }) => error !== undefined);
  assert.equal(
    [broken?.path, broken?.offset, broken?.error?.offset, broken?.error?.context, broken && toHex(broken.octets)],
    ['not read', 62, 62, 'access response / list of data / item 1 / structure member 2', '7700010100'],
  );
  assert.equal(
    fields.slice(-2).map(({ name }) => name),
    ['signature / length', 'MAC'],
  );
});

test('a content that is well-formed but that its use case can not read says so', () => {
  const fields = response('DA 200003E8 00 00 01 06 00000064 01 0100', 0x0027);
  const failed = fields.find(({ error }) => error !== undefined);
  assert.is(failed?.octets.length, 0);
  assert.ok(failed?.error?.context.startsWith('access response / item 1'), failed?.error?.context);
});

test('octets left over after the message', () => {
  const message = concatenate(plainMessage(), hex('00FF'));
  const last = inspect(message).at(-1);
  assert.equal(
    [last?.offset, last && toHex(last.octets), last?.error?.message.endsWith('2 octets left over after the end of the message')],
    [message.length - 2, '00FF', true],
  );
});

test('entries that have no octets are not gone through, however many there are', () => {
  const content = 'DA 200003E8 00 00 01 13 02 02 11 01 FFFF 01 FFFF 00 01 07 01 0100';
  const fields = response(content, 0x0037);
  assert.equal(
    shown(fields, 'access response / list of data / item 1 / entry 1').map(([, hex, , value]) => [hex, value]),
    [
      ['', 'structure of 2'],
      ['07', 'unsigned 7'],
      ['', 'array of 65535'],
    ],
  );
});

test('whatever octets change, every octet is shown and nothing but errors in their place comes of it', () => {
  const messages = [...PROTECTED, 'GCS07-message-refused', 'ECS80-supply-restored', 'CCS08-firmware-transfer'].map(bundledOctets);
  fc.assert(
    fc.property(
      fc.constantFrom(...messages),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (message, changes) => {
        const changed = Uint8Array.from(message);
        for (const [at, octet] of changes) changed[at % changed.length] = octet;
        assertComplete(inspect(changed), changed.length, toHex(changed));
        assertComplete(inspect(changed, { keys: bundledKeys() }), changed.length, toHex(changed));
      },
    ),
    { numRuns: 50 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (content) => {
      const message = plainMessage({ payload: content });
      assertComplete(inspect(message), message.length, toHex(message));
    }),
    { numRuns: 50 },
  );
});

test('text in hex or base64 is taken too', () => {
  assert.equal(
    inspect(bundledMessage(PROTECTED[0])).map(({ path }) => path),
    inspect(bundledOctets(PROTECTED[0])).map(({ path }) => path),
  );
});

test.run();

referenceSuite('reference messages octet by octet', (test) => {
  test('every octet of every message stands in one field, and nothing is broken', () => {
    const keys = new KeyDirectory(referencePath('rtds', 'keystore'));
    for (const message of referenceMessages()) {
      const fields = inspect(message.octets, { keys });
      assertComplete(fields, message.octets.length, message.name);
      const broken = fields.find(({ error }) => error !== undefined);
      assert.is(broken, undefined, `${message.name}: ${broken?.value}`);
      assert.not(
        fields.some(({ name }) => name === 'ciphertext'),
        message.name,
      );
    }
  });

  test('the layouts of GBZ commands put their fields where the mappings read them', () => {
    const keys = new KeyDirectory(referencePath('rtds', 'keystore'));
    let compared = 0;
    for (const message of referenceMessages({ kind: 'RESPONSE' })) {
      const envelope = readWholeMessage(message.octets, new Envelope());
      if (message.octets[envelope.contentAt] !== 0x01) continue;
      const fields = new Map(inspect(message.octets, { keys }).map((field) => [field.offset, field]));
      for (const at of elementPlaces(envelope, blockOpener(new NodeKeyRing(keys), envelope)).keys()) {
        // a string begins with its length, a date holds parts
        const field = fields.get(at) ?? fields.get(at - 1) ?? fields.get(at - 2) ?? fields.get(at - 3);
        assert.ok(field !== undefined && field.offset + field.octets.length > at, `${message.name} at ${at}`);
        compared++;
      }
    }
    assert.ok(compared > 300, `${compared} values compared`);
  });
});
