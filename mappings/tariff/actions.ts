import { integerBetween } from '../vocabulary/ranges.js';
import { demanded, element, select } from '../vocabulary/rows.js';
import type { TariffActions } from './activity-calendar.js';

/** Script selectors are ranges (GBCS 7.3.7): 1 to 48 TOU, from 101 on blocks, from 201 on TOU of the secondary element */
const TOUS = 48;
const BEFORE_BLOCKS = 100;
const BLOCKS = 8;
const BEFORE_SECONDARY_TOUS = 200;
const SECONDARY_TOUS = 4;

export const PRIMARY_ACTIONS: TariffActions = {
  demanded: true,
  row(scriptSelector) {
    const block = [element('BlockTariffAction', scriptSelector, integerBetween(1, BLOCKS, BEFORE_BLOCKS))];
    const blocks = Array.from({ length: BLOCKS }, (_, i) => [BEFORE_BLOCKS + 1 + i, block]);
    const tou = [element('TOUTariffAction', scriptSelector, integerBetween(1, TOUS))];
    return demanded(select(scriptSelector, Object.fromEntries(blocks), tou));
  },
};

export const SECONDARY_ACTIONS: TariffActions = {
  demanded: false,
  row: (scriptSelector) => element('TOUTariffAction', scriptSelector, integerBetween(1, SECONDARY_TOUS, BEFORE_SECONDARY_TOUS)),
};
