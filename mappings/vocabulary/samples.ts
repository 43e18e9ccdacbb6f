import { dateTimeOfSeconds, LAST_SECOND } from '../../codecs/time/utc.js';
import { leftOut, numberOf } from './numbers.js';
import type { Combination } from './rows.js';

/** Interval that stands for a day (GBCS, Get Sampled Data Response of the daily consumption log) */
const A_DAY = 0xffff;
const SECONDS_PER_DAY = 86400;

/**
 * Time of a sample, of a row with the sources sample start time, sample request interval, samples, sample: the first one
 * at the start time, the others an interval after the one before
 */
export const sampleTime: Combination = {
  type: 'dateTime',
  write([startTime, sampleInterval, samples, sample], reading) {
    if (startTime === undefined || sampleInterval === undefined || samples === undefined || sample === undefined) return undefined;
    const start = numberOf(startTime, reading);
    const interval = numberOf(sampleInterval, reading);
    if (start === undefined || interval === undefined) return undefined;
    const position = (sample.at - samples.at) / (sample.end - sample.at);
    const seconds = Number(start) + position * (interval === A_DAY ? SECONDS_PER_DAY : Number(interval));
    if (seconds >= 0 && seconds <= LAST_SECOND) return dateTimeOfSeconds(seconds);
    return leftOut(sample, reading, 'DATE_TIME', 'the time of the sample is outside the years 2000 to 2136');
  },
};
