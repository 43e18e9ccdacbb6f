import { keyedArray } from '../../codecs/dlms/keyed-array.js';
import { data, structure } from '../../codecs/dlms/shapes.js';
import { hexNumber } from '../../codecs/hex.js';
import { constantNumber } from '../vocabulary/presence.js';
import { attribute, type DlmsRow, element, group, groupWith } from '../vocabulary/rows.js';
import { price as asPrice } from '../vocabulary/unit-charge.js';

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

/** Index of a TOU price in the charge table: 01, 02 … */
const touIndex = (tou: number): string => hexNumber(tou, 2);

const BLOCK_PRICES = 4;
/** The high half octet of the index for block price 1: A1 is its price in TOU 1 of the blocks, D8 that of block price 4 in TOU 8 */
const FIRST_BLOCK_PRICE = 0xa;

const blockIndex = (block: number, tou: number): string => hexNumber((FIRST_BLOCK_PRICE + block - 1) * 16 + tou, 2);

/** How many prices a tariff has: by TOU, and by block for each TOU of the blocks */
interface PriceCounts {
  readonly tous: number;
  readonly blockTous: number;
}

/** unit_charge_active of the class Charge (113), of a price matrix: the index of a charge table element says which price it is */
export const priceMatrix = ({ tous, blockTous }: PriceCounts) =>
  structure({
    scaling: structure({ commodityScale: data(), priceScale: data() }),
    commodity: data(),
    charges: keyedArray({
      octetStrings: 1,
      entries: [
        ...upTo(tous).map(touIndex),
        ...upTo(blockTous).flatMap((tou) => upTo(BLOCK_PRICES).map((block) => blockIndex(block, tou))),
      ],
      what: 'price',
    }),
  });

type PriceMatrix = ReturnType<typeof priceMatrix>;

/** TOU prices */
export const touPrices = ({ of: { charges } }: PriceMatrix, count: number): DlmsRow =>
  group(
    'TariffTOUPriceMatrix',
    ...upTo(count).map((tou) => {
      const price = charges.entry(touIndex(tou));
      return element('TariffTOUPrice', price, asPrice, attribute('index', price, constantNumber(tou)));
    }),
  );

/** Block prices, by TOU of the blocks */
export const blockPrices = ({ of: { charges } }: PriceMatrix, count: number): DlmsRow =>
  group(
    'TariffBlockPriceMatrix',
    ...upTo(count).map((tou) =>
      groupWith(
        'TariffBlockPrices',
        [attribute('index', charges, constantNumber(tou))],
        ...upTo(BLOCK_PRICES).map((block) => {
          const price = charges.entry(blockIndex(block, tou));
          return element('BlockPrice', price, asPrice, attribute('index', price, constantNumber(block)));
        }),
      ),
    ),
  );
