import { generalizedTime as derGeneralizedTime, integer, responseCode } from '../../codecs/der/primitives.js';
import { sequence } from '../../codecs/der/shapes.js';
import { asn1Status } from '../vocabulary/asn1-status.js';
import { generalizedTime } from '../vocabulary/converters.js';
import { element, group } from '../vocabulary/rows.js';
import { asn1UseCase, type UseCase } from '../vocabulary/use-case.js';

const clock = sequence({ deviceTime: derGeneralizedTime(), deviceTimeStatus: responseCode(integer()) });

/** Set Clock on GSME. A time status other than reliable says that the clock was not set. */
const GCS28 = asn1UseCase({
  name: 'GCS28',
  messageCode: 0x007f,
  variants: { '6.11': 'SynchroniseClockRsp', '8.1.1': 'CommissionDeviceSynchroniseClockRsp' },
  payload: clock,
  rows: [
    element('DeviceTime', clock.of.deviceTime, generalizedTime),
    group('Gas', asn1Status('GasClockTimeStatus', clock.of.deviceTimeStatus, { 0: 'reliable', 1: 'invalid', 2: 'unreliable' })),
  ],
});

export const CLOCK_GAS: readonly UseCase[] = [GCS28];
