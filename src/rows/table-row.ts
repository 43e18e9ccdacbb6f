/** Tables that messages give rows to */
export const TABLES = ['readings', 'profile', 'billing', 'events', 'alerts', 'registers'] as const;

/**
 * What rows are of. `readings`: each number that a reading (service requests 4.x) or a billing data log alert brings; of these `registers`
 * has registers and counters (4.1.x, 4.2), `profile` half-hourly and daily values (4.6.x, 4.8.x, 4.17), `billing` billing snapshots,
 * payments and credits (4.4.x, the billing data log alert). `events`: an entry of an event or security log (6.13). `alerts`: a device alert.
 */
export type Table = (typeof TABLES)[number];

/** One number of a reading, one entry of an event log, or one alert. What the message does not say is undefined. */
export interface TableRow {
  /** EUI-64 of the device, as in documents */
  readonly device: string;
  /** As GBCS names it */
  readonly useCase: string;
  /** Time in the grouping header, UTC */
  readonly messageTime?: string | undefined;
  /** Time of the entry that the value stands in, UTC: the end of the interval in profile logs, as carried */
  readonly entryTime?: string | undefined;
  /** Path of the element: `Electricity/ActiveImportRegister/Value`; of an event or alert its code */
  readonly item: string;
  /** Numbers of the entries around it, with points between: `2.1` */
  readonly index?: string | undefined;
  /** The number, of the type that plain data has; of an event or alert its meaning. Decimals are their exact text */
  readonly value?: bigint | number | string | undefined;
  /** `Wh`, `varh`, `m3`, …, where the message carries it */
  readonly unit?: string | undefined;
  /** Of an event or alert, what else it says: `OtherInformation=0100` */
  readonly detail?: string | undefined;
  /** On what proves where the message comes from: that of the MAC, or of the signature where it has one */
  readonly verdict: 'valid' | 'invalid' | 'unchecked' | 'absent';
}

/** The columns of tables, in order */
export const COLUMNS = [
  'device',
  'useCase',
  'messageTime',
  'entryTime',
  'item',
  'index',
  'value',
  'unit',
  'detail',
  'verdict',
] as const satisfies readonly (keyof TableRow)[];

/** The one payload of alerts that holds readings */
export const BILLING_ALERT = 'BillingDataLogDeviceAlert';
