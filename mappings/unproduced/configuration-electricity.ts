import { GAS, type Unproduced, unproduced } from './unproduced.js';

export const UNPRODUCED_CONFIGURATION_ELECTRICITY: readonly Unproduced[] = [
  ...unproduced('ReadDeviceConfigurationEventAndAlertBehavioursRsp', GAS, 'GasSupplierAlertEventSettings'),
  ...unproduced('ReadDeviceConfigurationDataBillingCalendarRsp/BillingCalendar', GAS, 'GasBillingCalendar'),
  ...unproduced('ReadDeviceConfigurationIdentityExcMPxNRsp', GAS, 'Gas'),
  ...unproduced('ReadDeviceConfigurationMPxNRsp', GAS, 'Gas'),
  ...unproduced(
    'ReadDeviceConfigurationPaymentModeRsp',
    'ECS26j reads the payment mode only; an ESME gives its debt settings in ECS26a',
    'SuspendDebtEmergency',
    'SuspendDebtDisabled',
  ),
];
