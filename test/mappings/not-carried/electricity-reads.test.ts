import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BILLING_LOGS_ELECTRICITY } from '../../../mappings/billing-logs/electricity.js';
import { FIRMWARE_ELECTRICITY } from '../../../mappings/firmware/electricity.js';
import { NETWORK_ELECTRICITY } from '../../../mappings/network/electricity.js';
import { NOT_CARRIED_BILLING_LOGS_ELECTRICITY } from '../../../mappings/not-carried/billing-logs-electricity.js';
import { NOT_CARRIED_NETWORK_ELECTRICITY } from '../../../mappings/not-carried/network-electricity.js';
import { NOT_CARRIED_PROFILE_LOGS_ELECTRICITY } from '../../../mappings/not-carried/profile-logs-electricity.js';
import { NOT_CARRIED_READINGS_ELECTRICITY } from '../../../mappings/not-carried/readings-electricity.js';
import { PROFILE_LOGS_ELECTRICITY } from '../../../mappings/profile-logs/electricity.js';
import { READINGS_ELECTRICITY } from '../../../mappings/readings/electricity.js';
import { unwrittenLeaves } from '../unwritten-leaves.js';

const test = suite('leaves that no reading of an ESME produces');

const families = {
  readings: [READINGS_ELECTRICITY, NOT_CARRIED_READINGS_ELECTRICITY],
  'billing logs': [BILLING_LOGS_ELECTRICITY, NOT_CARRIED_BILLING_LOGS_ELECTRICITY],
  'profile logs': [PROFILE_LOGS_ELECTRICITY, NOT_CARRIED_PROFILE_LOGS_ELECTRICITY],
  network: [NETWORK_ELECTRICITY, NOT_CARRIED_NETWORK_ELECTRICITY],
  firmware: [FIRMWARE_ELECTRICITY, []],
} as const;
for (const [family, [useCases, listed]] of Object.entries(families)) {
  test(`of ${family}: those that are listed, and no other`, () => {
    const paths = listed.map(({ path }) => path);
    assert.equal(unwrittenLeaves(useCases).sort(), paths.sort());
  });
}

test.run();
