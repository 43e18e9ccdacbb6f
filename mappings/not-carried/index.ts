import { NOT_CARRIED_BILLING_LOGS_ELECTRICITY } from './billing-logs-electricity.js';
import { NOT_CARRIED_CLOCK_ELECTRICITY } from './clock-electricity.js';
import { NOT_CARRIED_CLOCK_GAS } from './clock-gas.js';
import { NOT_CARRIED_CONFIGURATION_ELECTRICITY } from './configuration-electricity.js';
import * as gas from './gas.js';
import { NOT_CARRIED_NETWORK_ELECTRICITY } from './network-electricity.js';
import type { NotCarried } from './not-carried.js';
import { NOT_CARRIED_PREPAYMENT_ELECTRICITY } from './prepayment-electricity.js';
import { NOT_CARRIED_PROFILE_LOGS_ELECTRICITY } from './profile-logs-electricity.js';
import { NOT_CARRIED_READINGS_ELECTRICITY } from './readings-electricity.js';
import { NOT_CARRIED_SUPPLY_AND_LOAD_ELECTRICITY } from './supply-and-load-electricity.js';
import { NOT_CARRIED_TARIFF_ELECTRICITY } from './tariff-electricity.js';

/** What no message of an ESME produces */
export const NOT_CARRIED_BY_ELECTRICITY: readonly NotCarried[] = [
  ...NOT_CARRIED_READINGS_ELECTRICITY,
  ...NOT_CARRIED_TARIFF_ELECTRICITY,
  ...NOT_CARRIED_PREPAYMENT_ELECTRICITY,
  ...NOT_CARRIED_BILLING_LOGS_ELECTRICITY,
  ...NOT_CARRIED_PROFILE_LOGS_ELECTRICITY,
  ...NOT_CARRIED_NETWORK_ELECTRICITY,
  ...NOT_CARRIED_CONFIGURATION_ELECTRICITY,
  ...NOT_CARRIED_SUPPLY_AND_LOAD_ELECTRICITY,
  ...NOT_CARRIED_CLOCK_ELECTRICITY,
];

/** What no message of a GSME or GPF produces */
export const NOT_CARRIED_BY_GAS: readonly NotCarried[] = [...Object.values(gas).flat(), ...NOT_CARRIED_CLOCK_GAS];
