import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CLOCK_ELECTRICITY } from '../../../mappings/clock/electricity.js';
import { CONFIGURATION_ELECTRICITY } from '../../../mappings/configuration/electricity.js';
import { EVENT_LOGS_ELECTRICITY } from '../../../mappings/event-logs/electricity.js';
import { PREPAYMENT_ELECTRICITY } from '../../../mappings/prepayment/electricity.js';
import { SUPPLY_AND_LOAD_ELECTRICITY } from '../../../mappings/supply-and-load/electricity.js';
import { TARIFF_ELECTRICITY } from '../../../mappings/tariff/electricity.js';
import { UNPRODUCED_CLOCK_ELECTRICITY } from '../../../mappings/unproduced/clock-electricity.js';
import { UNPRODUCED_CONFIGURATION_ELECTRICITY } from '../../../mappings/unproduced/configuration-electricity.js';
import { UNPRODUCED_PREPAYMENT_ELECTRICITY } from '../../../mappings/unproduced/prepayment-electricity.js';
import { UNPRODUCED_SUPPLY_AND_LOAD_ELECTRICITY } from '../../../mappings/unproduced/supply-and-load-electricity.js';
import { UNPRODUCED_TARIFF_ELECTRICITY } from '../../../mappings/unproduced/tariff-electricity.js';
import { problemsOfListing } from '../unwritten-leaves.js';

const test = suite('leaves that no tariff, configuration, log or load read of an ESME produces');

const families = {
  tariff: [TARIFF_ELECTRICITY, UNPRODUCED_TARIFF_ELECTRICITY],
  prepayment: [PREPAYMENT_ELECTRICITY, UNPRODUCED_PREPAYMENT_ELECTRICITY],
  configuration: [CONFIGURATION_ELECTRICITY, UNPRODUCED_CONFIGURATION_ELECTRICITY],
  'event logs': [EVENT_LOGS_ELECTRICITY, []],
  'supply and load': [SUPPLY_AND_LOAD_ELECTRICITY, UNPRODUCED_SUPPLY_AND_LOAD_ELECTRICITY],
  clock: [CLOCK_ELECTRICITY, UNPRODUCED_CLOCK_ELECTRICITY],
} as const;
for (const [family, [useCases, listed]] of Object.entries(families)) {
  test(`of ${family}: those that are listed, and no other`, () => {
    assert.equal(problemsOfListing(useCases, listed), []);
  });
}

test.run();
