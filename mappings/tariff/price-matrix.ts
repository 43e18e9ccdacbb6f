import { keyedArray } from '../../codecs/dlms/keyed-array.js';
import { data, structure } from '../../codecs/dlms/shapes.js';
import { hexNumber } from '../../codecs/hex.js';
import { constantNumber } from '../vocabulary/presence.js';
import { attribute, element, group, groupWith, type Row } from '../vocabulary/rows.js';
import { price as asPrice } from '../vocabulary/unit-charge.js';

/** unit_charge_active of the class Charge (113), of a price matrix: the index of a charge table element says which price it is */
export const priceMatrix = () =>
  structure({
    scaling: structure({ commodityScale: data(), priceScale: data() }),
    commodity: data(),
    charges: keyedArray(1, 'price'),
  });

export type PriceMatrix = ReturnType<typeof priceMatrix>;

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

/** TOU prices: the indices 01, 02 … of the charge table */
export const touPrices = ({ charges }: PriceMatrix, count: number): Row =>
  group(
    'TariffTOUPriceMatrix',
    ...upTo(count).map((tou) => {
      const price = charges.entry(hexNumber(tou, 2));
      return element('TariffTOUPrice', price, asPrice, attribute('index', price, constantNumber(tou)));
    }),
  );

const BLOCK_PRICES = 4;
/** The high half octet of the index for block price 1: A1 is its price in TOU 1 of the blocks, D8 that of block price 4 in TOU 8 */
const FIRST_BLOCK_PRICE = 0xa;

/** Block prices, by TOU of the blocks */
export const blockPrices = ({ charges }: PriceMatrix, count: number): Row =>
  group(
    'TariffBlockPriceMatrix',
    ...upTo(count).map((tou) =>
      groupWith(
        'TariffBlockPrices',
        [attribute('index', charges, constantNumber(tou))],
        ...upTo(BLOCK_PRICES).map((block) => {
          const price = charges.entry(hexNumber((FIRST_BLOCK_PRICE + block - 1) * 16 + tou, 2));
          return element('BlockPrice', price, asPrice, attribute('index', price, constantNumber(block)));
        }),
      ),
    ),
  );
