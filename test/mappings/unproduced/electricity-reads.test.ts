import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BILLING_LOGS_ELECTRICITY } from '../../../mappings/billing-logs/electricity.js';
import { FIRMWARE_ELECTRICITY } from '../../../mappings/firmware/electricity.js';
import { NETWORK_ELECTRICITY } from '../../../mappings/network/electricity.js';
import { PROFILE_LOGS_ELECTRICITY } from '../../../mappings/profile-logs/electricity.js';
import { READINGS_ELECTRICITY } from '../../../mappings/readings/electricity.js';
import { UNPRODUCED_BILLING_LOGS_ELECTRICITY } from '../../../mappings/unproduced/billing-logs-electricity.js';
import { UNPRODUCED_NETWORK_ELECTRICITY } from '../../../mappings/unproduced/network-electricity.js';
import { UNPRODUCED_PROFILE_LOGS_ELECTRICITY } from '../../../mappings/unproduced/profile-logs-electricity.js';
import { UNPRODUCED_READINGS_ELECTRICITY } from '../../../mappings/unproduced/readings-electricity.js';
import { unwrittenLeaves } from '../unwritten-leaves.js';

const test = suite('leaves that no reading of an ESME produces');

const families = {
  readings: [READINGS_ELECTRICITY, UNPRODUCED_READINGS_ELECTRICITY],
  'billing logs': [BILLING_LOGS_ELECTRICITY, UNPRODUCED_BILLING_LOGS_ELECTRICITY],
  'profile logs': [PROFILE_LOGS_ELECTRICITY, UNPRODUCED_PROFILE_LOGS_ELECTRICITY],
  network: [NETWORK_ELECTRICITY, UNPRODUCED_NETWORK_ELECTRICITY],
  firmware: [FIRMWARE_ELECTRICITY, []],
} as const;
for (const [family, [useCases, listed]] of Object.entries(families)) {
  test(`of ${family}: those that are listed, and no other`, () => {
    const paths = listed.map(({ path }) => path);
    assert.equal(unwrittenLeaves(useCases).sort(), paths.sort());
  });
}

test.run();
