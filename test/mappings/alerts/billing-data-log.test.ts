import { createDecipheriv } from 'node:crypto';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, type Translation } from '../../../src/index.js';
import { alertBody, dataNotification } from '../../encoder/access-response.js';
import { array, compactArray, octetString, structure, type TypeDescription } from '../../encoder/axdr.js';
import { clusterCommand, gbzAlert } from '../../encoder/gbz.js';
import { accessControlBroker, electricityMeter, supplementaryRemoteParty } from '../../encoder/keys.js';
import { blockAgreement, type MessageParties, parametersOf } from '../../encoder/message.js';
import { concatenate } from '../../encoder/octets.js';
import { agreedKey, protectedBlock, protectFor, protectionParameters } from '../../encoder/protection.js';
import { alertMessage, ESME_TO_SUPPLIER, GSME_TO_SUPPLIER, payloadOf, TIME, TIME_SECONDS, translateAlert } from '../../support/alerts.js';
import { contentsOf } from '../../support/contents.js';
import { assertValid } from '../../support/schema.js';

const RUNS = { numRuns: 15 };
const DOUBLE_LONG_UNSIGNED = 6;

interface Registers {
  readonly time: number;
  readonly active: number;
  /** Of twin element meters: secondary import and 4 secondary TOU registers */
  readonly secondary?: { readonly active: number; readonly tou: readonly number[] };
  readonly tou: readonly number[];
  readonly blocks: readonly (readonly number[])[];
}

/** A log buffer of one entry for each of the registers, as the alert holds it */
function logOf(...entries: Registers[]): Uint8Array {
  const [{ secondary }] = entries;
  const arrayOf = (count: number): TypeDescription => ({ array: count, of: DOUBLE_LONG_UNSIGNED });
  const d = DOUBLE_LONG_UNSIGNED;
  const description = {
    structure: [d, d, ...(secondary ? [d] : []), arrayOf(48), ...(secondary ? [arrayOf(4)] : []), ...[8, 8, 8, 8].map(arrayOf)],
  };
  const values = entries.map(({ time, active, secondary, tou, blocks }) => [
    time,
    active,
    ...(secondary ? [secondary.active] : []),
    tou,
    ...(secondary ? [secondary.tou] : []),
    ...blocks,
  ]);
  return compactArray(description, values);
}

function ecs68(log: Uint8Array, parties: MessageParties = ESME_TO_SUPPLIER): Uint8Array {
  const block = protectedBlock(blockAgreement(parties), structure(log));
  const body = alertBody(0x8f0a, TIME, array([protectionParameters(parametersOf(parties))]), octetString(block));
  return alertMessage(0x0061, dataNotification({ body }), parties);
}

const indexed = (name: string, values: readonly number[]): string =>
  values.map((value, i) => `<${name} index="${i + 1}">${value}</${name}>`).join('');

const textOf = (seconds: number): string => `${new Date(Date.UTC(2000, 0, 1) + seconds * 1000).toISOString().slice(0, 22)}Z`;

const esmeEntry = ({ time, active, secondary, tou, blocks }: Registers): string =>
  `<BillingDataLogDeviceAlert><ESMEBillingDataLogEntry><Timestamp>${textOf(time)}</Timestamp>` +
  `<ActiveImportRegisterValueConsumption>${active}</ActiveImportRegisterValueConsumption>` +
  (secondary === undefined
    ? ''
    : `<SecondaryActiveImportRegisterValueConsumption>${secondary.active}</SecondaryActiveImportRegisterValueConsumption>`) +
  indexed('TariffTOURegisterMatrixValue', tou) +
  indexed('SecondaryTariffTOURegisterMatrixValue', secondary?.tou ?? []) +
  blocks.map((block, i) => indexed(`TariffTOUBlock${i + 1}RegisterMatrixValue`, block)).join('') +
  '</ESMEBillingDataLogEntry></BillingDataLogDeviceAlert>';

const u32 = fc.integer({ min: 0, max: 0xffffffff });
const several = (count: number) => fc.array(u32, { minLength: count, maxLength: count });
const registers = {
  time: fc.integer({ min: 0, max: 0xfffffffe }),
  active: u32,
  tou: several(48),
  blocks: fc.tuple(several(8), several(8), several(8), several(8)),
};
const single = fc.record(registers);
const twin = fc.record({ ...registers, secondary: fc.record({ active: u32, tou: several(4) }) });

test('the billing data log of a single element meter gives all its registers', () => {
  fc.assert(
    fc.property(single, (entry) => assert.is(payloadOf(ecs68(logOf(entry))), esmeEntry(entry))),
    RUNS,
  );
});

test('the billing data log of a twin element meter gives those of the secondary element too', () => {
  fc.assert(
    fc.property(twin, (entry) => assert.is(payloadOf(ecs68(logOf(entry))), esmeEntry(entry))),
    RUNS,
  );
});

test('a billing data log protected for a supplementary remote party is opened with its key', () => {
  const [entry] = fc.sample(single, 1);
  const parties: MessageParties = {
    originator: electricityMeter,
    recipient: accessControlBroker,
    originatorCounter: 1302n,
    supplementary: { remoteParty: supplementaryRemoteParty, remotePartyCounter: 1004n, originatorCounter: 2002n },
  };
  assert.is(payloadOf(ecs68(logOf(entry), parties)), esmeEntry(entry));
});

interface Snapshot {
  readonly time: number;
  readonly consumption: number;
  readonly tiers: readonly number[];
  readonly blocks: readonly number[];
}

function gcs53({ time, consumption, tiers, blocks }: Snapshot, parties: MessageParties = GSME_TO_SUPPLIER): Uint8Array {
  const component = clusterCommand(
    0x0702,
    0x06,
    [
      ['UINT32', 7],
      ['UTCTime', time],
      ['UINT8', 1],
      ['UINT8', 0],
      ['UINT8', 1],
      ['BITMAP32', 2],
      ['ENUM8', 6],
      ['UINT48', consumption],
      ['UINT8', tiers.length],
      ...tiers.map((tier) => ['UINT48', tier] as const),
      ['BITMAP8', 0x10 + blocks.length],
      ...blocks.map((block) => ['UINT48', block] as const),
    ],
    { protect: protectFor(blockAgreement(parties)) },
  );
  return alertMessage(0x008b, gbzAlert(0x8f0a, TIME_SECONDS, component), parties);
}

/** Litres as cubic metres, by integer arithmetic on the digits */
const cubicMetres = (litres: number): string => {
  const digits = String(litres).padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
};

const decimals = (name: string, values: readonly number[]): string =>
  values.map((value, i) => `<${name} index="${i + 1}">${cubicMetres(value)}</${name}>`).join('');

const gsmeEntry = ({ time, consumption, tiers, blocks }: Snapshot): string =>
  `<BillingDataLogDeviceAlert><GSMEBillingDataLogEntry><Timestamp>${textOf(time)}</Timestamp>` +
  `<ActiveImportRegisterValueConsumption>${cubicMetres(consumption)}</ActiveImportRegisterValueConsumption>` +
  decimals('BlockRegisterMatrixValue', blocks) +
  decimals('TariffTOURegisterMatrixValue', tiers) +
  '</GSMEBillingDataLogEntry></BillingDataLogDeviceAlert>';

const u48 = fc.integer({ min: 0, max: 0xfffffffffffe });
const snapshots = fc.record({
  time: fc.integer({ min: 0, max: 0xfffffffe }),
  consumption: u48,
  tiers: fc.array(u48, { maxLength: 4 }),
  blocks: fc.array(u48, { maxLength: 4 }),
});

test('the billing data log of a gas meter gives consumption, blocks and tiers in cubic metres', () => {
  fc.assert(
    fc.property(snapshots, (snapshot) => assert.is(payloadOf(gcs53(snapshot)), gsmeEntry(snapshot))),
    RUNS,
  );
});

/** What decrypts a block somewhere else */
function plaintextOf(block: Uint8Array, parties: MessageParties): Uint8Array {
  const agreement = blockAgreement(parties);
  const vector = concatenate(agreement.originator, new Uint8Array(4));
  const decipher = createDecipheriv('aes-128-gcm', agreedKey(agreement, 0x04), vector, { authTagLength: 12 });
  decipher.setAAD(block.subarray(0, 1)).setAuthTag(block.subarray(-12));
  return concatenate(decipher.update(block.subarray(5, -12)), decipher.final());
}

const withoutKeys = createTranslator();
const asFragments = (translation: Translation): string => contentsOf(translation, 'DeviceAlertMessage') ?? '';

for (const { name, message, parties, plain, encrypted } of [
  { name: 'an ESME', message: ecs68(logOf(fc.sample(twin, 1)[0])), parties: ESME_TO_SUPPLIER, plain: 'gbcs', encrypted: 'dlms' },
  {
    name: 'a GSME',
    message: gcs53(fc.sample(snapshots, 1)[0]),
    parties: GSME_TO_SUPPLIER,
    plain: 'zigbeePlain',
    encrypted: 'zigbeeCiphered',
  },
]) {
  test(`without a key the billing data log of ${name} is given as fragments, which are the whole message`, () => {
    const translation = withoutKeys.translate(message);
    assertValid(translation.xml);
    assert.ok(translation.encrypted);
    assert.not.match(translation.xml, 'DeviceAlertContent');
    const fragments = [
      ...asFragments(translation).matchAll(/<GBCSData format="(\w+)" sequence="(\d)" name="([^"]+)" type="(\w+)">([^<]+)</g),
    ];
    assert.equal(
      fragments.map(([, format, sequence, fragment, type]) => [format, sequence, fragment, type]),
      [
        ['plain', '0', 'Message part 1', plain],
        ['encrypted', '1', 'Protected data 1', encrypted],
        ['plain', '2', 'Message part 2', plain],
      ],
    );
    const joined = Buffer.concat(fragments.map(([, , , , , contents]) => Buffer.from(contents, 'base64')));
    assert.ok(joined.equals(message));
  });

  test(`the fragments of ${name}, decrypted elsewhere, give the document that the key would have given`, () => {
    const here = translateAlert(message);
    const fragments = withoutKeys.translate(message).fragments.map((fragment) => {
      if (fragment.format === 'plain') return fragment;
      const plaintext = plaintextOf(fragment.contents as Uint8Array, parties);
      return { ...fragment, format: 'plain' as const, contents: plaintext };
    });
    assert.is(withoutKeys.translateFragments(fragments).xml, here.xml);
  });
}

test.run();
