import { array, data, structure } from '../../codecs/dlms/shapes.js';
import type { Source } from '../../codecs/source.js';
import * as converters from '../vocabulary/converters.js';
import { leftOut } from '../vocabulary/numbers.js';
import { dateTime, demanded, type EntryCondition, element, firstWhere, group, integer, type Row, whole } from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';

/** Rows of the maximum demand types. Value in W; the schema has no home for the unit. */
const maximumDemand = (value: Source, captureTime: Source, lastReset: Source): Row[] => [
  integer('Value', value),
  dateTime('CaptureTime', captureTime),
  dateTime('LastResetDateTime', lastReset),
];

const exportLastReset = data();
const exportValue = data();
const exportUnit = data();
const exportCaptureTime = data();

export const ECS18a = dlmsUseCase(
  'ECS18a',
  0x002b,
  { '4.12.2': 'ReadMaximumDemandExportRegistersRsp' },
  [exportLastReset, exportValue, exportUnit, exportCaptureTime],
  group('MaxDemandActiveEnergyExport', ...maximumDemand(exportValue, exportCaptureTime, exportLastReset)),
);

const configurableLastReset = data();
const importLastReset = data();
const importValue = data();
const importUnit = data();
const importCaptureTime = data();
const configurableValue = data();
const configurableUnit = data();
const configurableCaptureTime = data();

/** MaximumDemandConfigurableTimePeriod: an entry whose script starts the measurement, one whose script ends it (SMETS 5.7.4.26) */
const timePeriod = array(
  structure({
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
  }),
);
const START = 1;
const END = 2;

/** The entries with a script. Others than start and end are told of once, with the entries that start. */
const entriesOf = (script: number): EntryCondition => ({
  source: timePeriod.each.scriptSelector,
  holds(selector, reading) {
    const selected = Number(selector.integer());
    if (script === START && selected !== START && selected !== END)
      leftOut(selector, reading, 'ENUMERATION_VALUE', `script ${selected} neither starts nor ends the period`);
    return selected === script;
  },
});

const switchTime = (name: string, script: number): Row =>
  demanded(firstWhere(timePeriod, entriesOf(script), element(name, timePeriod.each.switchTime, converters.time)));

export const ECS18b = dlmsUseCase(
  'ECS18b',
  0x002c,
  { '4.12.1': 'ReadMaximumDemandImportRegistersRsp' },
  [
    configurableLastReset,
    importLastReset,
    importValue,
    importUnit,
    importCaptureTime,
    configurableValue,
    configurableUnit,
    configurableCaptureTime,
    timePeriod,
  ],
  group('MaxDemandConfigurableTimeActivePowerImport', ...maximumDemand(configurableValue, configurableCaptureTime, configurableLastReset)),
  group('MaxDemandActiveEnergyImport', ...maximumDemand(importValue, importCaptureTime, importLastReset)),
  whole('MaxDemandConfigurableTimePeriod', switchTime('StartTime', START), switchTime('EndTime', END)),
);
