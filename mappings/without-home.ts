/**
 * What messages carry and no row reads, with the reason: the check of mappings tells of everything else that is not read. The
 * schema has no place for it, or it is needed to read what is around it.
 */
export interface WithoutHome {
  readonly reason: string;
  /** Names of use cases; of alerts as `alert ECS68` */
  readonly useCases: readonly string[];
  /** How the place of an item in the message ends: `item 2 / scaler`, `providerId` */
  readonly items: readonly string[];
}

const withoutHome = (reason: string, useCases: readonly string[], ...items: string[]): WithoutHome => ({ reason, useCases, items });

const SNAPSHOTS = ['GCS15b', 'GCS15c', 'GCS16a', 'alert GCS53'];
const PREPAY_SNAPSHOTS = ['GCS15b', 'GCS15c', 'GCS16b'];
const CREDENTIALS_CHANGES = ['CS02b', 'CS02g', 'CS06'];

export const WITHOUT_HOME: readonly WithoutHome[] = [
  // scales and units
  withoutHome(
    'numbers are written as carried, without their scaler, and the schema has no element for it',
    ['ECS17a', 'ECS17b', 'ECS17c', 'ECS23', 'ECS23b', 'ECS24', 'ECS24b', 'ECS27'],
    'scaler',
  ),
  withoutHome('the schema has no element for the unit of a price or a power threshold', ['ECS24', 'ECS24b', 'ECS27'], 'unit'),
  withoutHome('the schema has no element for the unit of a maximum demand', ['ECS18a'], 'item 3'),
  withoutHome('the schema has no element for the unit of a maximum demand', ['ECS18b'], 'item 4', 'item 7'),
  withoutHome(
    'a charge is per unit of a commodity, which the schema leaves to the element',
    ['ECS24', 'ECS24b', 'ECS26a'],
    'commodityScale',
    'commodity',
  ),
  withoutHome('a charge table of one entry needs no index', ['ECS24', 'ECS26a'], 'charge / index'),

  // entries of tables
  withoutHome(
    'the entry is one of a table, and its index is that of the table',
    ['ECS24', 'ECS24b', 'ECS26a', 'ECS61a', 'ECS61d'],
    'entry / index',
  ),
  withoutHome('the script table is fixed, and its selector says all', ['ECS24', 'ECS24b', 'ECS26a', 'ECS61a', 'ECS61d'], 'script'),
  withoutHome('the schema has no element for whether an entry is enabled', ['ECS26a', 'ECS61a', 'ECS61d'], 'enable'),
  withoutHome('the schema has no element for the window in which an entry may be late', ['ECS26a', 'ECS61a', 'ECS61d'], 'validityWindow'),
  withoutHome(
    'of the time period the schema has the start and the end alone',
    ['ECS18b'],
    'index',
    'enable',
    'scriptLogicalName',
    'validityWindow',
    'execWeekdays',
    'execSpecdays',
    'beginDate',
    'endDate',
  ),
  withoutHome('the schema has the limit of the recovery rate, not its period', ['ECS26a'], 'item 14'),
  withoutHome('the schema has the payment mode of the account, not its status', ['ECS26j'], 'status'),

  // answers of actions
  withoutHome(
    'what the actions before the reading of the clock return says nothing but their results',
    ['ECS70'],
    'item 1',
    'item 2',
    'item 3',
  ),
  withoutHome('a command that is only accepted has no outcome yet', CREDENTIALS_CHANGES, 'commandAccepted'),

  // communications hub
  withoutHome(
    'the schema has no element for the state and link quality of a device, but for the average RSSI of a dual band hub',
    ['CCS05CCS04'],
    'status',
    'maximumRssi',
    'averageRssi',
    'minimumRssi',
    'maximumLqi',
    'averageLqi',
    'minimumLqi',
  ),
  withoutHome(
    'the schema has no element for the state and link quality of a device, but for the average RSSI',
    ['CCS06'],
    'status',
    'maximumRssi',
    'minimumRssi',
    'maximumLqi',
    'averageLqi',
    'minimumLqi',
  ),
  withoutHome('the schema has the devices of a backup alone', ['CCS07'], 'dateTime', 'extendedPanId'),
  withoutHome('tag and length of the octet-string after them', ['DBCH02'], 'octetStringOfOne'),

  // publications of a GSME
  withoutHome(
    'numbers of a publication among others of its issuer, which the schema has no element for',
    ['GCS21b', 'GCS21d', 'GCS21f', 'GCS21k'],
    'providerId',
    'issuerEventId',
  ),
  withoutHome('the calendar that is asked for is the one that is given', ['GCS21b', 'GCS21f'], 'issuerCalendarId', 'calendarType'),
  withoutHome(
    'special days have their dates, and the start of their table has no element',
    ['GCS21b', 'GCS21f'],
    '(cluster 0707, command 04) / startTime',
  ),
  withoutHome('the schema has the actions of a day of a gas tariff, not their times', ['GCS21f'], 'scheduleEntries / entry / startTime'),
  withoutHome(
    'entries of a day profile are in the order of its commands',
    ['GCS21b', 'GCS21f'],
    '(cluster 0707, command 01) / commandIndex',
  ),
  withoutHome('commands are read as many as there are', ['GCS21b', 'GCS21f', 'GCS15d', 'GCS15e'], 'totalNumberOfCommands'),
  withoutHome('commands are read as many as there are', ['GCS20r', 'CS10a', 'CS10b'], 'totalCommands'),
  withoutHome('entries are told apart by the number of their event', ['GCS20r'], 'commandIndex'),
  withoutHome(
    'of the price now the schema has the price and its scale alone',
    ['GCS21f'],
    'rateLabel',
    'currentTime',
    'unitOfMeasure',
    '(cluster 0700, command 00) / currency',
    'numberOfPriceTiersAndRegisterTier',
    '(cluster 0700, command 00) / startTime',
    'durationInMinutes',
  ),
  withoutHome('the tariff type of a meter that has one', ['GCS21d', 'GCS21k'], 'tariffType'),
  withoutHome(
    'numbers of a snapshot among others, which the schema has no element for',
    [...new Set([...SNAPSHOTS, ...PREPAY_SNAPSHOTS])],
    'snapshotId',
    'totalSnapshotsFound',
    'commandIndex',
    'totalNumberOfCommands',
    'snapshotCause',
  ),
  withoutHome('fixed by GBCS: 4 tiers and 4 block counters', SNAPSHOTS, 'tiersAndBlockThresholds'),
  withoutHome('the schema has the samples alone, each with its time', ['GCS17', 'GCS18', 'GCS61'], 'sampleId', 'sampleType'),
  withoutHome('the schema has the time and the amount of a collection', ['GCS15d'], 'debtType', 'outstandingDebt'),
  withoutHome('the schema has the time and the amount of a top up', ['GCS15e'], 'topUpCode'),
  withoutHome('the log is the one that is asked for', ['CS10a', 'CS10b'], 'logPayloadControl', 'logId'),
  withoutHome('events are read as many as there are', ['CS10a', 'CS10b'], 'totalNumberOfEvents'),

  // alerts
  withoutHome('protection parameters of the block after them', ['alert ECS68'], 'structure member 3'),
  withoutHome('tag and length of the hash after them', ['alert FDRA-ZigBee'], 'tag', 'length'),
  withoutHome('counts the octets after it', ['alert 00CD'], 'payloadLength'),
  withoutHome(
    'the schema has no payload for this alert',
    ['alert CCS08'],
    'deviceEntityIdentifier',
    'firmwareVersion',
    'firmwareTransferResponseCode',
  ),
  withoutHome('the schema has no payload for this alert', ['alert CS09'], 'firmwareVersion', 'activateImageResponseCode'),
  withoutHome('the schema has no payload for this alert', ['alert GCS62'], 'deviceIdentifier', 'deviceType'),
];
