import type {
  BillingDataLogAmountTimestamp,
  ConsumptionAndTariffRegistersType,
  ConsumptionRegisterGasType,
  Decimal,
  ESMEBillingDataLogType,
  GSMEBillingDataLogType,
  PrepaymentOperationalDataType,
  ReadPrepaymentDailyReadLogRsp,
  RetrieveBillingCalendarTriggeredBillingDataLogRsp,
  RetrieveBillingDataLogDebtPaymentsRsp,
  RetrieveBillingDataLogPrepaymentCreditsRsp,
  RetrieveCoMOrTariffTriggeredBillingDataLogRsp,
  RetrieveExportDailyReadLogRsp,
  RetrieveImportDailyReadLogRsp,
} from '../../data/gbcs-response.js';
import type { Picture } from '../drawing/picture.js';
import { type DataNumber, type Log, momentText, picturesOfLog, UNIT_NOTE } from './log.js';
import { picturesOfRegisters, type Register, type RegisterRow, registersOf } from './registers.js';

const MONEY = 'currency units';
const MONEY_NOTE =
  'A currency unit is a thousandth of a penny, or of a cent where the currency of the meter is the euro; the message does not say which.';

/** What a meter noted of its registers at one moment */
interface Snapshot {
  readonly time: string | undefined;
  readonly active?: DataNumber | undefined;
  readonly secondary?: DataNumber | undefined;
  readonly tou?: readonly Register[] | undefined;
  readonly secondaryTou?: readonly Register[] | undefined;
  /** Of a block its registers by time of use, or one register for each block */
  readonly blocks: RegisterRow['registers'];
}

type ElectricityBlocks = Pick<
  ESMEBillingDataLogType,
  | 'TariffTOUBlock1RegisterMatrixValue'
  | 'TariffTOUBlock2RegisterMatrixValue'
  | 'TariffTOUBlock3RegisterMatrixValue'
  | 'TariffTOUBlock4RegisterMatrixValue'
>;

const blocksOf = (entry: ElectricityBlocks): RegisterRow['registers'] =>
  [
    entry.TariffTOUBlock1RegisterMatrixValue,
    entry.TariffTOUBlock2RegisterMatrixValue,
    entry.TariffTOUBlock3RegisterMatrixValue,
    entry.TariffTOUBlock4RegisterMatrixValue,
  ].flatMap((list, i) => registersOf(list, (index) => `Block ${i + 1} TOU ${index}`));

const gasBlocksOf = (list: readonly Register[] | undefined): RegisterRow['registers'] => registersOf(list, (index) => `Block ${index}`);

/** Registers over time, and their matrices by entry */
function picturesOfSnapshots(
  title: string,
  entryNames: Log<Snapshot>['entryNames'],
  entries: readonly Snapshot[],
  unit: 'Wh' | 'm³',
): Picture[] {
  const rows = (of: (entry: Snapshot) => RegisterRow['registers']): RegisterRow[] =>
    entries.map((entry) => ({ name: momentText(entry.time), registers: of(entry) }));
  const touOf = (list: readonly Register[] | undefined) => registersOf(list, (index) => `TOU ${index}`);
  const gas = unit === 'm³';
  return [
    ...picturesOfLog({
      title,
      entryNames,
      entries,
      time: (entry) => entry.time,
      kind: 'levels',
      things: [
        { name: gas ? 'Gas consumption register' : 'Active import register', unit, of: ({ active }) => active },
        { name: 'Active import register, secondary element', unit, of: ({ secondary }) => secondary },
      ],
      timeTitle: 'UTC',
      notes: [UNIT_NOTE],
    }),
    ...picturesOfRegisters(
      `${title}: registers by time of use`,
      'UTC',
      rows(({ tou }) => touOf(tou)),
      unit,
    ),
    ...picturesOfRegisters(
      `${title}: registers by time of use, secondary element`,
      'UTC',
      rows(({ secondaryTou }) => touOf(secondaryTou)),
      unit,
    ),
    ...picturesOfRegisters(
      `${title}: registers by block`,
      'UTC',
      rows(({ blocks }) => blocks),
      unit,
    ),
  ];
}

const ofElectricity = (entry: ConsumptionAndTariffRegistersType & ESMEBillingDataLogType): Snapshot => ({
  time: entry.Timestamp,
  active: entry.ActiveImportRegisterConsumption ?? entry.ActiveImportRegisterValueConsumption,
  secondary: entry.SecondaryActiveImportRegisterConsumption ?? entry.SecondaryActiveImportRegisterValueConsumption,
  tou: entry.TariffTOURegisterMatrixValue,
  secondaryTou: entry.SecondaryTariffTOURegisterMatrixValue,
  blocks: blocksOf(entry),
});

const ofGas = (entry: ConsumptionRegisterGasType<Decimal> & GSMEBillingDataLogType<Decimal>): Snapshot => ({
  time: entry.Timestamp,
  active: entry.ConsumptionRegister ?? entry.ActiveImportRegisterValueConsumption,
  tou: entry.TariffTOURegisterMatrixValue,
  blocks: gasBlocksOf(entry.BlockRegisterMatrixValue),
});

const SNAPSHOTS = ['snapshot', 'snapshots'] as const;

/** 4.4.2 */
export function modeOrTariffTriggered({ Electricity, Gas }: RetrieveCoMOrTariffTriggeredBillingDataLogRsp<Decimal>): Picture[] {
  const title = 'Billing data at changes of mode or tariff';
  return [
    ...picturesOfSnapshots(title, SNAPSHOTS, (Electricity?.LogEntryConsumptionAndTariffRegistersData ?? []).map(ofElectricity), 'Wh'),
    ...picturesOfSnapshots(title, SNAPSHOTS, (Gas?.LogEntryConsumptionRegister ?? []).map(ofGas), 'm³'),
    ...balances(`${title}: balances`, SNAPSHOTS, [...(Electricity?.LogEntryPrepaymentData ?? []), ...(Gas?.LogEntryPrepaymentData ?? [])]),
  ];
}

/** 4.4.3 */
export function calendarTriggered({ Electricity, Gas }: RetrieveBillingCalendarTriggeredBillingDataLogRsp<Decimal>): Picture[] {
  const title = 'Billing data by the billing calendar';
  return [
    ...picturesOfSnapshots(title, SNAPSHOTS, (Electricity?.ESMEBillingDataLogEntry ?? []).map(ofElectricity), 'Wh'),
    ...picturesOfSnapshots(title, SNAPSHOTS, (Gas?.GSMEBillingDataLogEntry ?? []).map(ofGas), 'm³'),
    ...balances(`${title}: balances`, SNAPSHOTS, [
      ...(Electricity?.ESMEBillingPrepaymentDataLogEntry ?? []),
      ...(Gas?.GSMEBillingPrepaymentDataLogEntry ?? []),
    ]),
  ];
}

const DAYS = ['day', 'days'] as const;

/** 4.6.1 */
export function importDailyReads({ LogEntry = [] }: RetrieveImportDailyReadLogRsp<Decimal>): Picture[] {
  const title = 'Import registers, daily';
  const electricity = LogEntry.flatMap(({ Timestamp, Electricity }): Snapshot[] =>
    Electricity === undefined
      ? []
      : [
          {
            time: Timestamp,
            active: Electricity.ElecActiveImportRegisterConsumption,
            secondary: Electricity.SecondaryActiveImportRegisterConsumption,
            tou: Electricity.TariffTOURegisterMatrixValue,
            secondaryTou: Electricity.SecondaryTariffTOURegisterMatrixValue,
            blocks: blocksOf(Electricity),
          },
        ],
  );
  const gas = LogEntry.flatMap(({ Timestamp, Gas }): Snapshot[] =>
    Gas === undefined
      ? []
      : [
          {
            time: Timestamp,
            active: Gas.GasActiveImportRegisterConsumption,
            tou: Gas.TariffTOURegisterMatrix,
            blocks: gasBlocksOf(Gas.TariffBlockCounterMatrix),
          },
        ],
  );
  return [...picturesOfSnapshots(title, DAYS, electricity, 'Wh'), ...picturesOfSnapshots(title, DAYS, gas, 'm³')];
}

/** 4.6.2 */
export const exportDailyReads = ({ LogEntry = [] }: RetrieveExportDailyReadLogRsp): Picture[] =>
  picturesOfLog({
    title: 'Export register, daily',
    entryNames: DAYS,
    entries: LogEntry,
    time: ({ TimeStamp }) => TimeStamp,
    kind: 'levels',
    things: [{ name: 'Active export register', unit: 'Wh', of: (entry) => entry.ActiveExportRegisterValue }],
    timeTitle: 'UTC',
    notes: [UNIT_NOTE],
  });

/** 4.14 */
export const prepaymentDailyReads = ({ Electricity, Gas }: ReadPrepaymentDailyReadLogRsp): Picture[] =>
  balances('Balances, daily', DAYS, [...(Electricity?.LogEntry ?? []), ...(Gas?.LogEntry ?? [])]);

function balances(title: string, entryNames: Log<unknown>['entryNames'], entries: readonly PrepaymentOperationalDataType[]): Picture[] {
  return picturesOfLog({
    title,
    entryNames,
    entries,
    time: ({ Timestamp }) => Timestamp,
    kind: 'levels',
    things: [
      { name: 'Meter balance', unit: MONEY, of: (entry) => entry.MeterBalance },
      { name: 'Emergency credit balance', unit: MONEY, of: (entry) => entry.EmergencyCreditBalance },
      { name: 'Accumulated debt', unit: MONEY, of: (entry) => entry.AccumulatedDebtRegister },
      { name: 'Payment-based debt', unit: MONEY, of: (entry) => entry.PaymentDebtRegister },
      { name: 'Time-based debt 1', unit: MONEY, of: (entry) => entry.TimeDebtRegisters1 },
      { name: 'Time-based debt 2', unit: MONEY, of: (entry) => entry.TimeDebtRegisters2 },
    ],
    timeTitle: 'UTC',
    notes: [MONEY_NOTE],
  });
}

function payments(title: string, name: string, entries: readonly BillingDataLogAmountTimestamp[]): Picture[] {
  return picturesOfLog({
    title,
    entryNames: ['payment', 'payments'],
    entries,
    time: ({ Timestamp }) => Timestamp,
    kind: 'payments',
    things: [{ name, unit: MONEY, of: ({ Amount }) => Amount }],
    timeTitle: 'UTC',
    notes: [MONEY_NOTE],
  });
}

/** 4.4.4 */
export const debtPayments = ({ PaymentBasedDebtRepayment }: RetrieveBillingDataLogDebtPaymentsRsp): Picture[] =>
  payments('Payment-based debt payments', 'Payment', PaymentBasedDebtRepayment?.LogEntry ?? []);

/** 4.4.5 */
export const prepaymentCredits = ({ PrepaymentCredits }: RetrieveBillingDataLogPrepaymentCreditsRsp): Picture[] =>
  payments('Prepayment credits', 'Credit', PrepaymentCredits?.LogEntry ?? []);
