import { array, data } from '../../codecs/dlms/shapes.js';
import { eitherWord } from '../vocabulary/enumeration.js';
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

const activePrice = data();
const calendar = { seasons: seasonProfiles(), weeks: weekProfiles(), days: dayProfiles() };
const days = specialDays();
/** Thresholds of TOU 1 to 8 of the blocks */
const thresholds = Array.from({ length: BLOCK_TOUS }, () => array(data()));
const currencyUnit = data();
const standingCharge = unitCharge();
const prices = priceMatrix();

const ECS24 = dlmsUseCase(
  'ECS24',
  0x003a,
  { '4.11.1': 'ReadTariffPrimaryElementRsp' },
  [activePrice, scalerUnit(), calendar.seasons, calendar.weeks, calendar.days, days, ...thresholds, currencyUnit, standingCharge, prices],
  electricity(
    element('PrimaryActiveTariffPrice', activePrice, unsignedInt),
    element('CurrencyUnitsLabel', currencyUnit, eitherWord('GBP', 'ECB')),
    element('CurrencyUnitsName', currencyUnit, eitherWord('Millipence', 'Millicent')),
    element('StandingCharge', standingCharge.table.charge.chargePerUnit, price),
    element('StandingChargeScale', standingCharge.scaling.priceScale, priceScale),
    element('PriceScale', prices.scaling.priceScale, priceScale),
    blockPrices(prices, BLOCK_TOUS),
    touPrices(prices, TOUS),
    switchingTable(calendar, PRIMARY_ACTIONS),
    switchingTableSpecialDays(days, true),
    group(
      'TariffThresholdMatrix',
      ...thresholds.map((threshold, i) =>
        groupWith(
          'ElecTariffThresholds',
          [attribute('index', threshold, constantNumber(i + 1))],
          eachValue('BlockThreshold', threshold, threshold.each, unsignedInt, { counted: 'index', limit: 3 }),
        ),
      ),
    ),
  ),
);

const secondaryPrices = priceMatrix();
const secondaryActivePrice = data();
const secondaryDays = specialDays();
const secondaryCalendar = { seasons: seasonProfiles(), weeks: weekProfiles(), days: dayProfiles() };

const ECS24b = dlmsUseCase(
  'ECS24b',
  0x00bd,
  { '4.11.2': 'ReadTariffSecondaryElementRsp' },
  [
    secondaryPrices,
    secondaryActivePrice,
    scalerUnit(),
    secondaryDays,
    secondaryCalendar.seasons,
    secondaryCalendar.weeks,
    secondaryCalendar.days,
  ],
  element('SecondaryActiveTariffPrice', secondaryActivePrice, unsignedInt),
  element('PriceScale', secondaryPrices.scaling.priceScale, priceScale),
  touPrices(secondaryPrices, SECONDARY_TOUS),
  switchingTable(secondaryCalendar, SECONDARY_ACTIONS),
  switchingTableSpecialDays(secondaryDays, false),
);

export const TARIFF_ELECTRICITY: readonly UseCase[] = [ECS24, ECS24b];
