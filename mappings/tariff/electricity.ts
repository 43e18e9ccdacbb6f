import { array, data, gbcsRow } from '../../codecs/dlms/shapes.js';
import { eitherWord } from '../vocabulary/enumeration.js';
import { items, itemsOf } from '../vocabulary/items.js';
import { constantNumber } from '../vocabulary/presence.js';
import { unsignedInt } from '../vocabulary/ranges.js';
import { attribute, eachValue, electricity, element, group, groupWith } from '../vocabulary/rows.js';
import { price, priceScale, unitCharge } from '../vocabulary/unit-charge.js';
import { scalerUnit } from '../vocabulary/units.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';
import { PRIMARY_ACTIONS, SECONDARY_ACTIONS } from './actions.js';
import { dayProfiles, seasonProfiles, specialDays, switchingTable, switchingTableSpecialDays, weekProfiles } from './activity-calendar.js';
import { blockPrices, priceMatrix, touPrices } from './price-matrix.js';

const TOUS = 48;
const BLOCK_TOUS = 8;
const SECONDARY_TOUS = 4;

const primary = items({
  activePrice: gbcsRow(99, data()),
  activePriceUnit: gbcsRow(361, scalerUnit()),
  seasons: gbcsRow(801, seasonProfiles()),
  weeks: gbcsRow(803, weekProfiles()),
  days: gbcsRow(825, dayProfiles()),
  specialDays: gbcsRow(789, specialDays()),
});
/** Thresholds of TOU 1 to 8 of the blocks */
const thresholds = itemsOf('thresholds', [865, 866, 867, 868, 869, 870, 871, 872], () => array(data()));
const charges = items({
  currencyUnit: gbcsRow(19, data()),
  standingCharge: gbcsRow(1061, unitCharge()),
  prices: gbcsRow(1062, priceMatrix({ tous: TOUS, blockTous: BLOCK_TOUS })),
});

const ECS24 = dlmsUseCase({
  name: 'ECS24',
  messageCode: 0x003a,
  variants: { '4.11.1': 'ReadTariffPrimaryElementRsp' },
  items: [primary, thresholds, charges],
  rows: [
    electricity(
      element('PrimaryActiveTariffPrice', primary.activePrice, unsignedInt),
      element('CurrencyUnitsLabel', charges.currencyUnit, eitherWord('GBP', 'ECB')),
      element('CurrencyUnitsName', charges.currencyUnit, eitherWord('Millipence', 'Millicent')),
      element('StandingCharge', charges.standingCharge.of.table.of.charge.of.chargePerUnit, price),
      element('StandingChargeScale', charges.standingCharge.of.scaling.of.priceScale, priceScale),
      element('PriceScale', charges.prices.of.scaling.of.priceScale, priceScale),
      blockPrices(charges.prices, BLOCK_TOUS),
      touPrices(charges.prices, TOUS),
      switchingTable(primary, PRIMARY_ACTIONS),
      switchingTableSpecialDays(primary.specialDays, true),
      group(
        'TariffThresholdMatrix',
        ...thresholds.map((threshold, i) =>
          groupWith(
            'ElecTariffThresholds',
            [attribute('index', threshold, constantNumber(i + 1))],
            eachValue('BlockThreshold', threshold, unsignedInt, { counted: 'index', limit: 3 }),
          ),
        ),
      ),
    ),
  ],
});

const secondary = items({
  prices: gbcsRow(1060, priceMatrix({ tous: SECONDARY_TOUS, blockTous: 0 })),
  activePrice: gbcsRow(108, data()),
  activePriceUnit: gbcsRow(370, scalerUnit()),
  specialDays: gbcsRow(790, specialDays()),
  seasons: gbcsRow(802, seasonProfiles()),
  weeks: gbcsRow(804, weekProfiles()),
  days: gbcsRow(826, dayProfiles()),
});

const ECS24b = dlmsUseCase({
  name: 'ECS24b',
  messageCode: 0x00bd,
  variants: { '4.11.2': 'ReadTariffSecondaryElementRsp' },
  items: [secondary],
  rows: [
    element('SecondaryActiveTariffPrice', secondary.activePrice, unsignedInt),
    element('PriceScale', secondary.prices.of.scaling.of.priceScale, priceScale),
    touPrices(secondary.prices, SECONDARY_TOUS),
    switchingTable(secondary, SECONDARY_ACTIONS),
    switchingTableSpecialDays(secondary.specialDays, false),
  ],
});

export const TARIFF_ELECTRICITY: readonly UseCase[] = [ECS24, ECS24b];
