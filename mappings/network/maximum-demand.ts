import { array, data, gbcsRow, structure } from '../../codecs/dlms/shapes.js';
import * as converters from '../vocabulary/converters.js';
import { items } from '../vocabulary/items.js';
import { leftOut } from '../vocabulary/numbers.js';
import {
  type DlmsRow,
  type DlmsSource,
  dateTime,
  demanded,
  type EntryCondition,
  element,
  firstWhere,
  group,
  integer,
  whole,
} from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';

/** What a response says of one maximum demand register */
interface MaximumDemand {
  readonly value: DlmsSource;
  readonly captureTime: DlmsSource;
  readonly lastReset: DlmsSource;
}

/** Rows of the maximum demand types. Value in W; the schema has no home for the unit. */
const maximumDemand = ({ value, captureTime, lastReset }: MaximumDemand): DlmsRow[] => [
  integer('Value', value),
  dateTime('CaptureTime', captureTime),
  dateTime('LastResetDateTime', lastReset),
];

const exported = items({
  lastReset: gbcsRow(1826, data()),
  value: gbcsRow(503, data()),
  unit: gbcsRow(509, data()),
  captureTime: gbcsRow(512, data()),
});

export const ECS18a = dlmsUseCase({
  name: 'ECS18a',
  messageCode: 0x002b,
  variants: { '4.12.2': 'ReadMaximumDemandExportRegistersRsp' },
  items: [exported],
  rows: [group('MaxDemandActiveEnergyExport', ...maximumDemand(exported))],
});

/** MaximumDemandConfigurableTimePeriod: an entry whose script starts the measurement, one whose script ends it (SMETS 5.7.4.26) */
const periodEntry = structure({
  index: data(),
  enable: data(),
  scriptLogicalName: data(),
  scriptSelector: data(),
  switchTime: data(),
  validityWindow: data(),
  execWeekdays: data(),
  execSpecdays: data(),
  beginDate: data(),
  endDate: data(),
});

const imported = items({
  configurableLastReset: gbcsRow(74, data()),
  lastReset: gbcsRow(1825, data()),
  value: gbcsRow(504, data()),
  unit: gbcsRow(510, data()),
  captureTime: gbcsRow(513, data()),
  configurableValue: gbcsRow(502, data()),
  configurableUnit: gbcsRow(508, data()),
  configurableCaptureTime: gbcsRow(511, data()),
  timePeriod: gbcsRow(746, array(periodEntry)),
});
const { timePeriod } = imported;
const configurable: MaximumDemand = {
  value: imported.configurableValue,
  captureTime: imported.configurableCaptureTime,
  lastReset: imported.configurableLastReset,
};

const START = 1;
const END = 2;

/** The entries with a script. Others than start and end are told of once, with the entries that start. */
const entriesOf = (script: number): EntryCondition<'DLMS COSEM'> => ({
  source: timePeriod.each.of.scriptSelector,
  holds(selector, reading) {
    const selected = Number(selector.integer());
    if (script === START && selected !== START && selected !== END)
      leftOut(selector, reading, 'ENUMERATION_VALUE', `script ${selected} neither starts nor ends the period`);
    return selected === script;
  },
});

const switchTime = (name: string, script: number): DlmsRow =>
  demanded(firstWhere(timePeriod, entriesOf(script), element(name, timePeriod.each.of.switchTime, converters.time)));

export const ECS18b = dlmsUseCase({
  name: 'ECS18b',
  messageCode: 0x002c,
  variants: { '4.12.1': 'ReadMaximumDemandImportRegistersRsp' },
  items: [imported],
  rows: [
    group('MaxDemandConfigurableTimeActivePowerImport', ...maximumDemand(configurable)),
    group('MaxDemandActiveEnergyImport', ...maximumDemand(imported)),
    whole('MaxDemandConfigurableTimePeriod', switchTime('StartTime', START), switchTime('EndTime', END)),
  ],
});
