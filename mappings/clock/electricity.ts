import { data, gbcsRow } from '../../codecs/dlms/shapes.js';
import { type Converter, integer } from '../vocabulary/converters.js';
import { items } from '../vocabulary/items.js';
import { leftOut, numberOf } from '../vocabulary/numbers.js';
import { attribute, dateTime, element, group, groupWith } from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Bits of a COSEM clock status (IEC 62056-6-2, 4.1.6.1), and the octet that says nothing */
const INVALID = 1;
const DOUBTFUL = 2;
const NOT_SPECIFIED = 0xff;

const timeStatus: Converter = {
  type: 'string',
  words: ['reliable', 'invalid', 'unreliable'],
  write(value, reading) {
    const n = numberOf(value, reading);
    if (n === undefined) return undefined;
    if (n === NOT_SPECIFIED) return leftOut(value, reading, 'NOT_AVAILABLE', 'the clock status is not specified');
    if (n < 0 || n > NOT_SPECIFIED) return leftOut(value, reading, 'ENUMERATION_VALUE', `${n} is no clock status of one octet`);
    const status = Number(n);
    if ((status & INVALID) !== 0) return 'invalid';
    return (status & DOUBTFUL) !== 0 ? 'unreliable' : 'reliable';
  },
};

const clock = items({
  timeBase: gbcsRow(678, data()),
  presetTime: gbcsRow(685, data()),
  adjustToPresetTime: gbcsRow(681, data()),
  time: gbcsRow(675, data()),
  status: gbcsRow(676, data()),
});

/** Set Clock on ESME: the time base is set, the time given and taken over, then time and status are read back */
const ECS70 = dlmsUseCase({
  name: 'ECS70',
  messageCode: 0x0062,
  variants: { '6.11': 'SynchroniseClockRsp', '8.1.1': 'CommissionDeviceSynchroniseClockRsp' },
  items: [clock],
  rows: [
    dateTime('DeviceTime', clock.time),
    group(
      'Electricity',
      groupWith(
        'ElecClockTimeStatus',
        [attribute('TimeStatusCode', clock.status, integer)],
        element('TimeStatus', clock.status, timeStatus),
      ),
    ),
  ],
});

export const CLOCK_ELECTRICITY: readonly UseCase[] = [ECS70];
