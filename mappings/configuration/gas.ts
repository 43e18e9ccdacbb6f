import * as basic from '../clusters/basic.js';
import * as metering from '../clusters/metering.js';
import { paymentControlConfiguration } from '../clusters/prepayment.js';
import * as price from '../clusters/price.js';
import { textUpTo } from '../vocabulary/converters.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { combined, element, first, group, integer, seconds, whole } from '../vocabulary/rows.js';
import { scaledByMessage, withTrailingDigits } from '../vocabulary/scaling.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';
import { periodicity } from './billing-period.js';
import { GCS20r } from './event-behaviours-gas.js';
import { deviceIdentifier, modelType } from './model-identifier.js';
import { paymentMode, suspendDebtDisabled, suspendDebtEmergency } from './payment-control.js';

const GCS21a = gbzUseCase({
  name: 'GCS21a',
  messageCode: 0x007b,
  variants: { '6.2.8': 'ReadDeviceConfigurationGasRsp' },
  rows: [
    combined('CalorificValue', [price.calorificValue, price.calorificValueTrailingDigit], withTrailingDigits),
    combined('ConversionFactor', [price.conversionFactor, price.conversionFactorTrailingDigit], withTrailingDigits),
    combined(
      'UncontrolledGasFlowRate',
      [metering.uncontrolledFlowThreshold, metering.uncontrolledFlowMultiplier, metering.uncontrolledFlowDivisor],
      scaledByMessage,
    ),
    integer('FlowStabilisationPeriod', metering.flowStabilisationPeriod),
    integer('FlowMeasurementPeriod', metering.flowMeasurementPeriod),
  ],
});

const { publishBillingPeriod } = price;
const { billingPeriodStartTime, billingPeriodDuration, billingPeriodDurationType } = publishBillingPeriod.each.of;

const billingCalendar = group(
  'BillingCalendar',
  first(
    publishBillingPeriod,
    whole(
      'GasBillingCalendar',
      seconds('BillingPeriodStart', billingPeriodStartTime),
      combined('Periodicity', [billingPeriodDuration, billingPeriodDurationType], periodicity),
    ),
  ),
);

const BILLING_CALENDAR = { '6.2.3': 'ReadDeviceConfigurationDataBillingCalendarRsp' };

const GCS21d = gbzUseCase({
  name: 'GCS21d',
  messageCode: 0x009d,
  variants: BILLING_CALENDAR,
  rows: [billingCalendar],
});

/** As GCS21d, for billing calendars of all periodicities */
const GCS21k = gbzUseCase({
  name: 'GCS21k',
  messageCode: 0x00da,
  variants: BILLING_CALENDAR,
  rows: [billingCalendar],
});

/** Supply Tamper State and Supply Depletion State (ZigBee Smart Energy D.3) */
const supplyControl = enumeration({ 0: 'Locked', 3: 'Unchanged' });

/** Characters that the schema has room for */
const MANUFACTURER_CHARACTERS = 32;
const MPRN_CHARACTERS = 10;

const identity = [
  element('DeviceIdentifier', basic.modelIdentifier, deviceIdentifier),
  element('ModelType', basic.modelIdentifier, modelType),
  element('ManufacturerIdentifier', basic.manufacturerName, textUpTo(MANUFACTURER_CHARACTERS)),
  group(
    'Gas',
    element('SupplyTamperState', metering.supplyTamperState, supplyControl),
    element('SupplyDepletionState', metering.supplyDepletionState, supplyControl),
  ),
];

const IDENTITY = { '6.2.4': 'ReadDeviceConfigurationIdentityExcMPxNRsp' };

const GCS21e = gbzUseCase({
  name: 'GCS21e',
  messageCode: 0x009e,
  variants: IDENTITY,
  rows: [...identity],
});

/** As GCS21e, without the identifier of the device */
const GCS21m = gbzUseCase({
  name: 'GCS21m',
  messageCode: 0x00fb,
  variants: IDENTITY,
  rows: [...identity],
});

const GCS21j = gbzUseCase({
  name: 'GCS21j',
  messageCode: 0x00bf,
  variants: { '6.2.9': 'ReadDeviceConfigurationPaymentModeRsp' },
  rows: [
    element('PaymentMode', paymentControlConfiguration, paymentMode),
    element('SuspendDebtEmergency', paymentControlConfiguration, suspendDebtEmergency),
    element('SuspendDebtDisabled', paymentControlConfiguration, suspendDebtDisabled),
  ],
});

const GCS46 = gbzUseCase({
  name: 'GCS46',
  messageCode: 0x0089,
  variants: { '6.2.7': 'ReadDeviceConfigurationMPxNRsp' },
  rows: [group('Gas', element('MPRN', metering.siteId, textUpTo(MPRN_CHARACTERS)))],
});

export const CONFIGURATION_GAS: readonly UseCase[] = [GCS20r, GCS21a, GCS21d, GCS21e, GCS21j, GCS21k, GCS21m, GCS46];
