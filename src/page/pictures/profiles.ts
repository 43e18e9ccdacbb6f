import type {
  Decimal,
  ReadActiveImportProfileDataRsp,
  ReadExportProfileDataRsp,
  ReadNetworkDataRsp,
  ReadReactiveImportProfileDataRsp,
  RetrieveDailyConsumptionLogRsp,
  VoltageOperationalData,
} from '../../data/gbcs-response.js';
import type { Picture } from '../drawing/picture.js';
import { DAY, MINUTE } from '../drawing/time.js';
import { daySums } from './day-sums.js';
import { type Log, picturesOfLog, UNIT_NOTE } from './log.js';

const HALF_HOUR = 30 * MINUTE;

const halfHourly = <Entry>(log: Pick<Log<Entry>, 'title' | 'entries' | 'time' | 'things'>): Log<Entry> => ({
  ...log,
  entryNames: ['half hour', 'half hours'],
  kind: 'amounts',
  interval: HALF_HOUR,
  timeTitle: 'End of the half hour, UTC',
  notes: [UNIT_NOTE],
});

/** Half hours, and the sums of days where they are many */
const halfHours = <Entry>(log: Pick<Log<Entry>, 'title' | 'entries' | 'time' | 'things'>): Picture[] => {
  const whole = halfHourly(log);
  return [...picturesOfLog(whole), ...daySums(whole)];
};

/** 4.8.1 */
export function activeImportProfile({ LogEntry = [] }: ReadActiveImportProfileDataRsp<Decimal>): Picture[] {
  const isGas = LogEntry.some(({ Gas }) => Gas !== undefined);
  return halfHours({
    title: isGas ? 'Gas consumption, half-hourly' : 'Active import, half-hourly',
    entries: LogEntry,
    time: ({ Timestamp }) => Timestamp,
    things: [
      { name: 'Active import', unit: 'Wh', of: ({ Electricity }) => Electricity?.PrimaryValue },
      { name: 'Active import, secondary element', unit: 'Wh', of: ({ Electricity }) => Electricity?.SecondaryValue },
      { name: 'Gas consumption', unit: 'm³', of: ({ Gas }) => Gas?.PrimaryValue },
    ],
  });
}

/** 4.8.2 */
export function reactiveImportProfile({ LogEntry = [] }: ReadReactiveImportProfileDataRsp): Picture[] {
  return halfHours({
    title: 'Reactive import, half-hourly',
    entries: LogEntry,
    time: ({ Timestamp }) => Timestamp,
    things: [{ name: 'Reactive import', unit: 'varh', of: (entry) => entry.ReactiveEnergyImportedValue }],
  });
}

/** 4.8.3 */
export function exportProfile({ LogEntry = [] }: ReadExportProfileDataRsp): Picture[] {
  return halfHours({
    title: 'Export, half-hourly',
    entries: LogEntry,
    time: ({ Timestamp }) => Timestamp,
    things: [
      { name: 'Active export', unit: 'Wh', of: (entry) => entry.ActiveEnergyExportedValue },
      { name: 'Reactive export', unit: 'varh', of: (entry) => entry.ReactiveEnergyExportedValue },
    ],
  });
}

/** 4.17 */
export function dailyConsumption({ Electricity, Gas }: RetrieveDailyConsumptionLogRsp<Decimal>): Picture[] {
  const daily = {
    title: 'Consumption, daily',
    entryNames: ['day', 'days'],
    kind: 'amounts',
    interval: DAY,
    timeTitle: 'End of the day, UTC',
    notes: [UNIT_NOTE],
  } as const;
  const time = ({ Timestamp }: { readonly Timestamp?: string }): string | undefined => Timestamp;
  return [
    ...picturesOfLog({
      ...daily,
      entries: Electricity?.LogEntry ?? [],
      time,
      things: [{ name: 'Active import', unit: 'Wh', of: ({ Value }) => Value }],
    }),
    ...picturesOfLog({
      ...daily,
      entries: Gas?.LogEntry ?? [],
      time,
      things: [{ name: 'Gas consumption', unit: 'm³', of: ({ Value }) => Value }],
    }),
  ];
}

/** Interval of the network data log of gas meters */
const SIX_MINUTES = 6 * MINUTE;

/** 4.10 */
export function networkData({ Electricity, Gas }: ReadNetworkDataRsp<Decimal>): Picture[] {
  const phases = Electricity?.PolyPhaseESME?.PhaseVoltageOperationalData ?? [];
  return [
    ...voltages(Electricity?.SinglePhaseESME, 'Average voltage'),
    ...phases.flatMap(({ VoltageOperationalData, Phase }, i) =>
      voltages(VoltageOperationalData, `Average voltage, phase ${Phase ?? i + 1}`),
    ),
    ...picturesOfLog({
      title: 'Gas consumption, every six minutes',
      entryNames: ['interval', 'intervals'],
      entries: Gas?.NetworkDataLog?.LogEntry ?? [],
      time: ({ Timestamp }) => Timestamp,
      kind: 'amounts',
      interval: SIX_MINUTES,
      things: [{ name: 'Gas consumption', unit: 'm³', of: ({ Value }) => Value }],
      timeTitle: 'End of the interval, UTC',
      notes: [UNIT_NOTE],
    }),
  ];
}

function voltages(data: VoltageOperationalData<Decimal> | undefined, title: string): Picture[] {
  const { LogEntry = [], MeasurementPeriod } = data?.AvgRMSVoltageProfileDataLog ?? {};
  const period = MeasurementPeriod === undefined ? [] : [`Each is of ${MeasurementPeriod} seconds.`];
  return picturesOfLog({
    title,
    entryNames: ['average', 'averages'],
    entries: LogEntry,
    time: ({ Timestamp }) => Timestamp,
    kind: 'levels',
    interval: Number(MeasurementPeriod ?? 0) * 1000,
    things: [{ name: 'RMS voltage', unit: 'V', of: ({ Value }) => Value }],
    timeTitle: 'End of the measurement period, UTC',
    notes: [...period, UNIT_NOTE],
  });
}
