import { getSampledDataResponse } from '../clusters/metering.js';
import { fixedConsumption } from '../vocabulary/consumption.js';
import { combined, type EachRow, each, element, type GbzRow } from '../vocabulary/rows.js';
import { sampleTime } from '../vocabulary/samples.js';

const { sampleStartTime, sampleRequestInterval, samples } = getSampledDataResponse.each.of;

/** When a sample was taken */
export const timestamp: GbzRow = combined('Timestamp', [sampleStartTime, sampleRequestInterval, samples, samples.each], sampleTime);

/** Consumption in the interval before it */
export const consumption = (name: string): GbzRow => element(name, samples.each, fixedConsumption);

/** An entry for each sample of a Get Sampled Data Response. @param limit samples that the log has at most */
export const sampleEntries = (limit: number, ...rows: GbzRow[]): EachRow<'GBZ'> =>
  each('LogEntry', samples, { within: getSampledDataResponse, limit }, ...rows);
