import { Parser } from 'binary-parser';
import { DecodeError } from '../errors.js';
import { CLUSTER_SPECIFIC, DEFAULT_RESPONSE, READ_ATTRIBUTES_RESPONSE, SERVER_TO_CLIENT } from './components.js';

/** Number of so many octets, little-endian, for sizes that binary-parser has no field for */
const little = (octets: number) => ({
  length: octets,
  formatter: (view: Uint8Array) => view.reduceRight((number, octet) => number * 256 + octet, 0),
});
const uint24 = little(3);
const uint48 = little(6);

const octetString = new Parser().uint8('length').buffer('octets', {
  length(this: { length: number }) {
    return this.length === 0xff ? 0 : this.length;
  },
});

const longString = new Parser().uint16le('length').buffer('octets', {
  length(this: { length: number }) {
    return this.length === 0xffff ? 0 : this.length;
  },
});

const value = (octets: number) => new Parser().buffer('value', { length: octets });
const nested = (type: Parser) => new Parser().nest('value', { type });

/** ZCL data types by identifier (ZigBee Cluster Library 2.5.2); arrays, structures, sets and bags are in no GBZ use case */
const VALUES: Record<number, Parser> = {
  0: new Parser(),
  16: value(1),
  48: value(1),
  49: value(2),
  56: value(2),
  57: value(4),
  58: value(8),
  65: nested(octetString),
  66: nested(octetString),
  67: nested(longString),
  68: nested(longString),
  224: value(4),
  225: value(4),
  226: value(4),
  232: value(2),
  233: value(2),
  234: value(4),
  240: value(8),
  241: value(16),
  255: new Parser(),
};
for (let size = 1; size <= 8; size++) {
  // general data, bitmaps, unsigned and signed numbers of 1 to 8 octets
  for (const first of [8, 24, 32, 40]) VALUES[first + size - 1] = value(size);
}

const record = new Parser()
  .uint16le('attribute')
  .uint8('status')
  .choice({
    tag(this: { status: number }) {
      return this.status === 0 ? 1 : 0;
    },
    choices: { 0: new Parser(), 1: new Parser().uint8('type').choice({ tag: 'type', choices: VALUES }) },
  });

const readAttributesResponse = new Parser().array('records', { type: record, readUntil: 'eof' });
const defaultResponse = new Parser().uint8('command').uint8('status');

const snapshot = () =>
  new Parser()
    .uint32le('snapshotId')
    .uint32le('snapshotTime')
    .uint8('totalSnapshotsFound')
    .uint8('commandIndex')
    .uint8('totalNumberOfCommands')
    .uint32le('snapshotCause')
    .uint8('snapshotPayloadType');

const commands = () => new Parser().uint8('commandIndex').uint8('totalNumberOfCommands');
const provided = () => new Parser().uint32le('providerId').uint32le('issuerEventId');
const calendar = () => provided().uint32le('issuerCalendarId');

/** year - 1900, month, day of month, day of week */
const date = new Parser().uint8('year').uint8('month').uint8('day').uint8('dayOfWeek');

const toTheEnd = (type: Parser) => ({ type, readUntil: 'eof' as const });
const counted = (type: Parser) => ({ type, length: 'count' });

const publishSnapshot = snapshot()
  .buffer('currentSummationDelivered', uint48)
  .uint8('count')
  .array('tierSummations', counted(new Parser().buffer('summation', uint48)))
  .uint8('tiersAndBlockThresholds')
  .array('blockSummations', toTheEnd(new Parser().buffer('summation', uint48)));

const publishPrepaySnapshot = snapshot()
  .int32le('accumulatedDebt')
  .uint32le('debt1Remaining')
  .uint32le('debt2Remaining')
  .uint32le('debt3Remaining')
  .int32le('emergencyCreditRemaining')
  .int32le('creditRemaining');

const getSampledDataResponse = new Parser()
  .uint16le('sampleId')
  .uint32le('sampleStartTime')
  .uint8('sampleType')
  .uint16le('sampleRequestInterval')
  .uint16le('count')
  .array('samples', counted(new Parser().buffer('sample', uint24)));

const supplyStatusResponse = provided().uint32le('implementationTime').uint8('supplyStatus');

const changePaymentModeResponse = new Parser()
  .uint8('friendlyCredit')
  .uint32le('friendlyCreditCalendarId')
  .uint32le('emergencyCreditLimit')
  .uint32le('emergencyCreditThreshold');

const consumerTopUpResponse = new Parser().uint8('resultType').int32le('topUpValue').uint8('sourceOfTopUp').int32le('creditRemaining');

const publishTopUpLog = commands().array(
  'topUps',
  toTheEnd(new Parser().nest('topUpCode', { type: octetString }).int32le('topUpAmount').uint32le('topUpTime')),
);

const publishDebtLog = commands().array(
  'debts',
  toTheEnd(new Parser().uint32le('collectionTime').uint32le('amountCollected').uint8('debtType').uint32le('outstandingDebt')),
);

const publishPrice = new Parser()
  .uint32le('providerId')
  .nest('rateLabel', { type: octetString })
  .uint32le('issuerEventId')
  .uint32le('currentTime')
  .uint8('unitOfMeasure')
  .uint16le('currency')
  .uint8('priceTrailingDigitAndPriceTier')
  .uint8('numberOfPriceTiersAndRegisterTier')
  .uint32le('startTime')
  .uint16le('durationInMinutes')
  .uint32le('price')
  .buffer('further', { readUntil: 'eof' });

const publishBillingPeriod = provided()
  .uint32le('billingPeriodStartTime')
  .buffer('billingPeriodDuration', uint24)
  .uint8('billingPeriodDurationType')
  .uint8('tariffType');

const publishDayProfile = calendar()
  .uint8('dayId')
  .uint8('count')
  .uint8('commandIndex')
  .uint8('totalNumberOfCommands')
  .uint8('calendarType')
  .array('scheduleEntries', counted(new Parser().uint16le('startTime').uint8('action')));

const publishWeekProfile = calendar().uint8('weekId').array('days', { type: 'uint8', length: 7 });

const publishSeasons = calendar()
  .uint8('commandIndex')
  .uint8('totalNumberOfCommands')
  .array('seasons', toTheEnd(new Parser().nest('startDate', { type: date }).uint8('weekId')));

const publishSpecialDays = calendar()
  .uint32le('startTime')
  .uint8('calendarType')
  .uint8('count')
  .uint8('commandIndex')
  .uint8('totalNumberOfCommands')
  .array('specialDays', counted(new Parser().nest('date', { type: date }).uint8('dayId')));

const reportEventConfiguration = new Parser()
  .uint8('commandIndex')
  .uint8('totalCommands')
  .array('configurations', toTheEnd(new Parser().uint16le('eventId').uint8('configuration')));

const publishEventLog = new Parser()
  .uint16le('totalNumberOfEvents')
  .uint8('commandIndex')
  .uint8('totalCommands')
  .uint8('logPayloadControl')
  .array(
    'events',
    toTheEnd(new Parser().uint8('logId').uint16le('eventId').uint32le('eventTime').nest('eventData', { type: octetString })),
  );

const key = (cluster: number, direction: number, command: number): number => (cluster << 16) | (direction << 8) | command;

const FROM_SERVER = SERVER_TO_CLIENT;
const FROM_CLIENT = 0;

/** Commands that answer (ZigBee Smart Energy), by cluster, direction and command */
const LAYOUTS: ReadonlyMap<number, readonly [name: string, layout: Parser]> = new Map(
  (
    [
      [0x0700, FROM_SERVER, 0x00, 'Publish Price', publishPrice],
      [0x0700, FROM_SERVER, 0x09, 'Publish Billing Period', publishBillingPeriod],
      [0x0702, FROM_SERVER, 0x06, 'Publish Snapshot', publishSnapshot],
      [0x0702, FROM_SERVER, 0x07, 'Get Sampled Data Response', getSampledDataResponse],
      [0x0702, FROM_SERVER, 0x0c, 'Supply Status Response', supplyStatusResponse],
      [0x0702, FROM_SERVER, 0x0d, 'Start Sampling Response', new Parser().uint16le('sampleId')],
      [0x0705, FROM_SERVER, 0x01, 'Publish Prepay Snapshot', publishPrepaySnapshot],
      [0x0705, FROM_SERVER, 0x02, 'Change Payment Mode Response', changePaymentModeResponse],
      [0x0705, FROM_SERVER, 0x03, 'Consumer Top Up Response', consumerTopUpResponse],
      [0x0705, FROM_SERVER, 0x05, 'Publish Top Up Log', publishTopUpLog],
      [0x0705, FROM_SERVER, 0x06, 'Publish Debt Log', publishDebtLog],
      [0x0707, FROM_SERVER, 0x01, 'Publish Day Profile', publishDayProfile],
      [0x0707, FROM_SERVER, 0x02, 'Publish Week Profile', publishWeekProfile],
      [0x0707, FROM_SERVER, 0x03, 'Publish Seasons', publishSeasons],
      [0x0707, FROM_SERVER, 0x04, 'Publish Special Days', publishSpecialDays],
      [0x0708, FROM_CLIENT, 0x04, 'Report Event Configuration', reportEventConfiguration],
      [0x0709, FROM_SERVER, 0x01, 'Publish Event Log', publishEventLog],
      [0x0709, FROM_SERVER, 0x02, 'Clear Event Log Response', new Parser().uint8('clearedEventLogs')],
    ] as const
  ).map(([cluster, direction, command, name, layout]) => [key(cluster, direction, command), [name, layout.saveOffset('end')]]),
);

const PROFILE_WIDE: ReadonlyMap<number, readonly [name: string, layout: Parser]> = new Map([
  [READ_ATTRIBUTES_RESPONSE, ['Read Attributes Response', readAttributesResponse.saveOffset('end')]],
  [DEFAULT_RESPONSE, ['Default Response', defaultResponse.saveOffset('end')]],
]);

/** A ZCL payload field by field, with the name of its command */
export interface ZclPayloadLayout {
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Reads a ZCL payload with the layout of its command, as its table has it; undefined for a command that has none here.
 * @param payload plaintext, without the ZCL header
 * @throws DecodeError where the payload is shorter or longer than the layout
 */
export function readZclPayloadLayout(
  cluster: number,
  frameControl: number,
  command: number,
  payload: Uint8Array,
): ZclPayloadLayout | undefined {
  const known =
    frameControl & CLUSTER_SPECIFIC ? LAYOUTS.get(key(cluster, frameControl & SERVER_TO_CLIENT, command)) : PROFILE_WIDE.get(command);
  if (known === undefined) return undefined;
  const [name, layout] = known;
  let read: Record<string, unknown> & { end: number };
  try {
    read = layout.parse(payload);
  } catch (error) {
    throw new DecodeError(name, 0, (error as Error).message);
  }
  const { end, ...fields } = read;
  if (end !== payload.length) throw new DecodeError(name, end, `${payload.length - end} octets left over`);
  return { name, fields };
}
