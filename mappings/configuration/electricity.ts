import { arrayWith } from '../../codecs/dlms/array-with.js';
import { data, structure } from '../../codecs/dlms/shapes.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { element, integer } from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';
import { ECS25r1, ECS25r2 } from './alert-behaviours.js';
import { ECS26d, ECS26l } from './billing-calendar.js';
import { ECS26e, ECS26i, ECS26m, ECS26n, ECS40 } from './identity.js';
import { ECS26b, ECS26k } from './voltage.js';

const offset = data();
const offsetNumber = data();
const offsetLimit = data();

const ECS26c = dlmsUseCase(
  'ECS26c',
  0x003d,
  { '6.2.2': 'ReadDeviceConfigurationRandomisationRsp' },
  [offset, offsetNumber, offsetLimit],
  integer('RandomisedOffset', offset),
  integer('RandomisedOffsetNumber', offsetNumber),
  integer('RandomisedOffsetLimit', offsetLimit),
);

const powerThresholds = arrayWith({ lowMedium: data(), mediumHigh: data() });

const ECS26f = dlmsUseCase(
  'ECS26f',
  0x0040,
  { '6.2.5': 'ReadDeviceConfigurationInstantaneousPowerThresholdsRsp' },
  [powerThresholds],
  integer('LowMediumPowerThreshold', powerThresholds.lowMedium),
  integer('MediumHighPowerThreshold', powerThresholds.mediumHigh),
);

const account = structure({ paymentMode: data(), status: data() });

const ECS26j = dlmsUseCase(
  'ECS26j',
  0x00be,
  { '6.2.9': 'ReadDeviceConfigurationPaymentModeRsp' },
  [account],
  element('PaymentMode', account.paymentMode, enumeration({ 1: 'Credit', 2: 'Prepayment' })),
);

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
