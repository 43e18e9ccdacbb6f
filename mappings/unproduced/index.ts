import { UNPRODUCED_BILLING_LOGS_ELECTRICITY } from './billing-logs-electricity.js';
import { UNPRODUCED_CLOCK_ELECTRICITY } from './clock-electricity.js';
import { UNPRODUCED_CLOCK_GAS } from './clock-gas.js';
import { UNPRODUCED_CONFIGURATION_ELECTRICITY } from './configuration-electricity.js';
import * as gas from './gas.js';
import { UNPRODUCED_NETWORK_ELECTRICITY } from './network-electricity.js';
import { UNPRODUCED_PREPAYMENT_ELECTRICITY } from './prepayment-electricity.js';
import { UNPRODUCED_PROFILE_LOGS_ELECTRICITY } from './profile-logs-electricity.js';
import { UNPRODUCED_READINGS_ELECTRICITY } from './readings-electricity.js';
import { UNPRODUCED_SUPPLY_AND_LOAD_ELECTRICITY } from './supply-and-load-electricity.js';
import { UNPRODUCED_TARIFF_ELECTRICITY } from './tariff-electricity.js';
import type { Unproduced } from './unproduced.js';

/** What no message of an ESME produces */
export const UNPRODUCED_BY_ELECTRICITY: readonly Unproduced[] = [
  ...UNPRODUCED_READINGS_ELECTRICITY,
  ...UNPRODUCED_TARIFF_ELECTRICITY,
  ...UNPRODUCED_PREPAYMENT_ELECTRICITY,
  ...UNPRODUCED_BILLING_LOGS_ELECTRICITY,
  ...UNPRODUCED_PROFILE_LOGS_ELECTRICITY,
  ...UNPRODUCED_NETWORK_ELECTRICITY,
  ...UNPRODUCED_CONFIGURATION_ELECTRICITY,
  ...UNPRODUCED_SUPPLY_AND_LOAD_ELECTRICITY,
  ...UNPRODUCED_CLOCK_ELECTRICITY,
];

/** What no message of a GSME or GPF produces */
export const UNPRODUCED_BY_GAS: readonly Unproduced[] = [...Object.values(gas).flat(), ...UNPRODUCED_CLOCK_GAS];
