import { arrayWith } from '../../codecs/dlms/array-with.js';
import { data, gbcsRow, structure } from '../../codecs/dlms/shapes.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { items } from '../vocabulary/items.js';
import { element, integer } from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';
import { ECS25r1, ECS25r2 } from './alert-behaviours.js';
import { ECS26d, ECS26l } from './billing-calendar.js';
import { ECS26e, ECS26i, ECS26m, ECS26n, ECS40 } from './identity.js';
import { ECS26b, ECS26k } from './voltage.js';

const randomisation = items({ offset: gbcsRow(65, data()), offsetNumber: gbcsRow(67, data()), offsetLimit: gbcsRow(66, data()) });

const ECS26c = dlmsUseCase({
  name: 'ECS26c',
  messageCode: 0x003d,
  variants: { '6.2.2': 'ReadDeviceConfigurationRandomisationRsp' },
  items: [randomisation],
  rows: [
    integer('RandomisedOffset', randomisation.offset),
    integer('RandomisedOffsetNumber', randomisation.offsetNumber),
    integer('RandomisedOffsetLimit', randomisation.offsetLimit),
  ],
});

const power = items({ thresholds: gbcsRow(862, arrayWith({ lowMedium: data(), mediumHigh: data() })) });

const ECS26f = dlmsUseCase({
  name: 'ECS26f',
  messageCode: 0x0040,
  variants: { '6.2.5': 'ReadDeviceConfigurationInstantaneousPowerThresholdsRsp' },
  items: [power],
  rows: [
    integer('LowMediumPowerThreshold', power.thresholds.of.lowMedium),
    integer('MediumHighPowerThreshold', power.thresholds.of.mediumHigh),
  ],
});

const account = items({ modeAndStatus: gbcsRow(1018, structure({ paymentMode: data(), status: data() })) });

const ECS26j = dlmsUseCase({
  name: 'ECS26j',
  messageCode: 0x00be,
  variants: { '6.2.9': 'ReadDeviceConfigurationPaymentModeRsp' },
  items: [account],
  rows: [element('PaymentMode', account.modeAndStatus.of.paymentMode, enumeration({ 1: 'Credit', 2: 'Prepayment' }))],
});

export const CONFIGURATION_ELECTRICITY: readonly UseCase[] = [
  ECS25r1,
  ECS25r2,
  ECS26b,
  ECS26c,
  ECS26d,
  ECS26e,
  ECS26f,
  ECS26i,
  ECS26j,
  ECS26k,
  ECS26l,
  ECS26m,
  ECS26n,
  ECS40,
];
