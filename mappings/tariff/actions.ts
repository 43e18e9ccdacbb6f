import type { Converter } from '../vocabulary/converters.js';
import type { TariffAction } from './activity-calendar.js';

/** Ranges of script selectors (GBCS 7.3.7), each counted from its first */
const TOU = { first: 1, last: 48 };
const BLOCK = { first: 101, last: 108 };
const SECONDARY_TOU = { first: 201, last: 204 };

/** Number of the action in its range. A selector of another range of the table is written by another row; one of none gives a warning. */
const action = ({ first, last }: typeof TOU, others: readonly (typeof TOU)[]): Converter => ({
  type: 'integer',
  write(value, reading) {
    const selector = Number(value.integer());
    if (selector >= first && selector <= last) return String(selector - first + 1);
    if (!others.some((other) => selector >= other.first && selector <= other.last))
      reading.warn('VALUE_OUT_OF_RANGE', `no tariff action has the script selector ${selector}`, 'script selector', value.at);
    return undefined;
  },
});

export const PRIMARY_ACTIONS: readonly TariffAction[] = [
  { name: 'TOUTariffAction', as: action(TOU, [BLOCK]) },
  { name: 'BlockTariffAction', as: action(BLOCK, [TOU, { first: 0, last: 0xffff }]) },
];

export const SECONDARY_ACTIONS: readonly TariffAction[] = [{ name: 'TOUTariffAction', as: action(SECONDARY_TOU, []) }];
