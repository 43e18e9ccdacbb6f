import { BILLING_LOGS_ELECTRICITY } from './billing-logs/electricity.js';
import { BILLING_LOGS_GAS } from './billing-logs/gas.js';
import { CLOCK_ELECTRICITY } from './clock/electricity.js';
import { CLOCK_GAS } from './clock/gas.js';
import { COMMUNICATIONS_HUB_DEVICE_LOG } from './communications-hub/device-log.js';
import { COMMUNICATIONS_HUB_SUB_GHZ } from './communications-hub/sub-ghz.js';
import { CONFIGURATION_ELECTRICITY } from './configuration/electricity.js';
import { CONFIGURATION_GAS } from './configuration/gas.js';
import { EVENT_LOGS_ELECTRICITY } from './event-logs/electricity.js';
import { EVENT_LOGS_GAS } from './event-logs/gas.js';
import { FIRMWARE_ACTIVATION } from './firmware/activation.js';
import { FIRMWARE_ELECTRICITY } from './firmware/electricity.js';
import { FIRMWARE_GAS } from './firmware/gas.js';
import { NETWORK_ELECTRICITY } from './network/electricity.js';
import { NETWORK_GAS } from './network/gas.js';
import { PREPAYMENT_ELECTRICITY } from './prepayment/electricity.js';
import { PREPAYMENT_GAS } from './prepayment/gas.js';
import { PROFILE_LOGS_ELECTRICITY } from './profile-logs/electricity.js';
import { PROFILE_LOGS_GAS } from './profile-logs/gas.js';
import { READINGS_ELECTRICITY } from './readings/electricity.js';
import { READINGS_GAS } from './readings/gas.js';
import { SECURITY_CREDENTIALS } from './security/credentials.js';
import { SECURITY_DEVICES } from './security/devices.js';
import { STATUS_ONLY } from './status-only.js';
import { SUPPLY_AND_LOAD_ELECTRICITY } from './supply-and-load/electricity.js';
import { SUPPLY_AND_LOAD_GAS } from './supply-and-load/gas.js';
import { TARIFF_ELECTRICITY } from './tariff/electricity.js';
import { TARIFF_GAS } from './tariff/gas.js';
import type { UseCase } from './vocabulary/use-case.js';

/** Every use case whose responses are translated */
export const RESPONSES: readonly UseCase[] = [
  ...READINGS_ELECTRICITY,
  ...READINGS_GAS,
  ...TARIFF_ELECTRICITY,
  ...TARIFF_GAS,
  ...PREPAYMENT_ELECTRICITY,
  ...PREPAYMENT_GAS,
  ...BILLING_LOGS_ELECTRICITY,
  ...BILLING_LOGS_GAS,
  ...PROFILE_LOGS_ELECTRICITY,
  ...PROFILE_LOGS_GAS,
  ...NETWORK_ELECTRICITY,
  ...NETWORK_GAS,
  ...CONFIGURATION_ELECTRICITY,
  ...CONFIGURATION_GAS,
  ...EVENT_LOGS_ELECTRICITY,
  ...EVENT_LOGS_GAS,
  ...SUPPLY_AND_LOAD_ELECTRICITY,
  ...SUPPLY_AND_LOAD_GAS,
  ...CLOCK_ELECTRICITY,
  ...CLOCK_GAS,
  ...SECURITY_CREDENTIALS,
  ...SECURITY_DEVICES,
  ...COMMUNICATIONS_HUB_DEVICE_LOG,
  ...COMMUNICATIONS_HUB_SUB_GHZ,
  ...FIRMWARE_ELECTRICITY,
  ...FIRMWARE_GAS,
  ...FIRMWARE_ACTIVATION,
  ...STATUS_ONLY,
];
