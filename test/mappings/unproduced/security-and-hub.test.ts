import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CLOCK_GAS } from '../../../mappings/clock/gas.js';
import { COMMUNICATIONS_HUB_DEVICE_LOG } from '../../../mappings/communications-hub/device-log.js';
import { COMMUNICATIONS_HUB_SUB_GHZ } from '../../../mappings/communications-hub/sub-ghz.js';
import { FIRMWARE_ACTIVATION } from '../../../mappings/firmware/activation.js';
import { SECURITY_CREDENTIALS } from '../../../mappings/security/credentials.js';
import { SECURITY_DEVICES } from '../../../mappings/security/devices.js';
import { UNPRODUCED_CLOCK_GAS } from '../../../mappings/unproduced/clock-gas.js';
import { unwrittenLeaves } from '../unwritten-leaves.js';

const test = suite('leaves that no message of security, devices and communications hubs produces');

const families = {
  'security credentials': [SECURITY_CREDENTIALS, []],
  'devices and device logs': [[...SECURITY_DEVICES, ...COMMUNICATIONS_HUB_DEVICE_LOG], []],
  'sub-GHz channels': [COMMUNICATIONS_HUB_SUB_GHZ, []],
  'firmware in ASN.1': [FIRMWARE_ACTIVATION, []],
  'the clock of a GSME': [CLOCK_GAS, UNPRODUCED_CLOCK_GAS],
} as const;
for (const [family, [useCases, listed]] of Object.entries(families)) {
  test(`of ${family}: those that are listed, and no other`, () => {
    const paths = listed.map(({ path }) => path);
    assert.equal(unwrittenLeaves(useCases).sort(), paths.sort());
  });
}

test.run();
