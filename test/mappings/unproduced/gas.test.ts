import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BILLING_LOGS_GAS } from '../../../mappings/billing-logs/gas.js';
import { CONFIGURATION_GAS } from '../../../mappings/configuration/gas.js';
import { EVENT_LOGS_GAS } from '../../../mappings/event-logs/gas.js';
import { FIRMWARE_GAS } from '../../../mappings/firmware/gas.js';
import { NETWORK_GAS } from '../../../mappings/network/gas.js';
import { PREPAYMENT_GAS } from '../../../mappings/prepayment/gas.js';
import { PROFILE_LOGS_GAS } from '../../../mappings/profile-logs/gas.js';
import { READINGS_GAS } from '../../../mappings/readings/gas.js';
import { SUPPLY_AND_LOAD_GAS } from '../../../mappings/supply-and-load/gas.js';
import { TARIFF_GAS } from '../../../mappings/tariff/gas.js';
import * as unproduced from '../../../mappings/unproduced/gas.js';
import { problemsOfListing } from '../unwritten-leaves.js';

const test = suite('leaves that no message of a GSME or GPF produces');

const families = {
  readings: [READINGS_GAS, unproduced.UNPRODUCED_READINGS_GAS],
  'billing logs': [BILLING_LOGS_GAS, unproduced.UNPRODUCED_BILLING_LOGS_GAS],
  'profile logs': [PROFILE_LOGS_GAS, unproduced.UNPRODUCED_PROFILE_LOGS_GAS],
  network: [NETWORK_GAS, unproduced.UNPRODUCED_NETWORK_GAS],
  tariff: [TARIFF_GAS, unproduced.UNPRODUCED_TARIFF_GAS],
  prepayment: [PREPAYMENT_GAS, unproduced.UNPRODUCED_PREPAYMENT_GAS],
  configuration: [CONFIGURATION_GAS, unproduced.UNPRODUCED_CONFIGURATION_GAS],
  'event logs': [EVENT_LOGS_GAS, unproduced.UNPRODUCED_EVENT_LOGS_GAS],
  'supply and load': [SUPPLY_AND_LOAD_GAS, []],
  firmware: [FIRMWARE_GAS, []],
} as const;
for (const [family, [useCases, listed]] of Object.entries(families)) {
  test(`of ${family}: those that are listed, and no other`, () => {
    assert.equal(problemsOfListing(useCases, listed), []);
  });
}

test.run();
